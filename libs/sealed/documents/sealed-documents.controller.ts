import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { CoverAnswer, DocumentAnswer, DocumentParams, NewGenerations, TokenReceipt } from './documents.dto';
import { SealedDocumentsService } from './sealed-documents.service';

/** Ciphertext in, ciphertext out: what is in a sealed document is opened and sealed on advisers' devices only. */
@Controller()
export class SealedDocumentsController {
  constructor(private readonly documents: SealedDocumentsService) {}

  @Get('sealed-documents/:caseFileId')
  @May('read', 'SealedDocument')
  @Operation({ summary: 'Fetch the sealed document of a file that I am on', params: DocumentParams, answer: { status: 200, schema: DocumentAnswer } })
  read(@Param() { caseFileId }: z.infer<typeof DocumentParams>) {
    return this.documents.read(caseFileId);
  }

  @Put('sealed-documents/:caseFileId')
  @May('update', 'SealedDocument')
  @Operation({
    summary: 'Store a sealed document',
    description: 'Always both generations, each sealed afresh, so that writing and sealing anew look alike.',
    params: DocumentParams,
    body: NewGenerations,
    answer: { status: 200, schema: TokenReceipt },
    problems: ['stale', 'conflict:list_changed'],
  })
  write(@Param() { caseFileId }: z.infer<typeof DocumentParams>, @Body() written: z.infer<typeof NewGenerations>) {
    return this.documents.write(caseFileId, written);
  }

  @Get('cover-set')
  @May('update', 'SealedDocument')
  @Operation({
    summary: 'Fetch documents to seal anew',
    description: 'Those sealed for an older list of adviser keys first; then a share of all, so that each is sealed anew within a week, changed or not.',
    answer: { status: 200, schema: CoverAnswer },
    problems: ['notFound'],
  })
  coverSet() {
    return this.documents.coverSet();
  }
}
