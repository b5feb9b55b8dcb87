import { randomBytes } from 'node:crypto';
import { Controller, Get, Res } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import type { FastifyReply } from 'fastify';
import { FileAnswer } from './answer';
import { docsPage } from './docs-page';
import { ApiDocument } from './openapi';
import { Operation } from './operation';

const REASON = 'it describes the program, which is public, and holds nothing of an installation';

@Controller()
export class ApiDocumentController {
  constructor(private readonly api: ApiDocument) {}

  /** The OpenAPI 3.1 document of all operations. */
  @Get('openapi.json')
  @OpenToAll(REASON)
  @Operation({ summary: 'Read this document', answer: { status: 200, file: ['application/json'] } })
  read(): FileAnswer {
    return new FileAnswer(Buffer.from(JSON.stringify(this.api.document)), 'application/json');
  }

  /** The same for people: a page without scripts. */
  @Get('docs')
  @OpenToAll(REASON)
  @Operation({ summary: 'Read this document as a page', answer: { status: 200, file: ['text/html'] } })
  page(@Res({ passthrough: true }) reply: FastifyReply): FileAnswer {
    const nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
    return new FileAnswer(Buffer.from(docsPage(this.api.document, nonce)), 'text/html');
  }
}
