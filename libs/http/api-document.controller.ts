import { Controller, Get, Res } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import type { FastifyReply } from 'fastify';
import { FileAnswer } from './answer';
import { DOCS_POLICY, docsPage } from './docs-page';
import { ApiDocument } from './openapi';
import { Operation } from './operation';

const REASON = 'it describes the program, which is public, and holds nothing of an installation';

@Controller()
export class ApiDocumentController {
  // Made once: anybody may ask for them, and they are large.
  private json: Buffer | undefined;
  private html: Buffer | undefined;

  constructor(private readonly api: ApiDocument) {}

  /** The OpenAPI 3.1 document of all operations. */
  @Get('openapi.json')
  @OpenToAll(REASON)
  @Operation({ summary: 'Read this document', answer: { status: 200, file: ['application/json'] } })
  read(): FileAnswer {
    return new FileAnswer((this.json ??= Buffer.from(JSON.stringify(this.api.document))), 'application/json');
  }

  /** The same for people: a page without scripts. */
  @Get('docs')
  @OpenToAll(REASON)
  @Operation({ summary: 'Read this document as a page', answer: { status: 200, file: ['text/html'] } })
  page(@Res({ passthrough: true }) reply: FastifyReply): FileAnswer {
    reply.header('content-security-policy', DOCS_POLICY);
    return new FileAnswer((this.html ??= Buffer.from(docsPage(this.api.document))), 'text/html');
  }
}
