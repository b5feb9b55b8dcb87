import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, pageQuery } from '@parasol/http';
import type { z } from 'zod';
import { DocumentAnswer, DocumentParams, EntriesParams, EntryAnswer, EntryIds, EntryPage, EntryParams, FileId, HandOver, NewOpening, OpeningReceipt, type PageQuery } from './case-file.dto';
import { DocumentsService } from './documents.service';
import { EntriesService } from './entries.service';
import { EntryPagesService } from './entry-pages.service';
import { OpeningsService } from './openings.service';

const EntriesQuery = pageQuery();

/** Reading sections. A section that the reader may not see is answered as one that is not there. */
@Controller('case-files')
export class SectionsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly pages: EntryPagesService,
    private readonly entries: EntriesService,
    private readonly openings: OpeningsService,
  ) {}

  @Get(':id/sections/:section')
  @May('read', 'Entry')
  @Operation({ summary: 'Read a document', params: DocumentParams, answer: { status: 200, schema: DocumentAnswer } })
  document(@Param() { id, section }: z.infer<typeof DocumentParams>) {
    return this.documents.read(id, section);
  }

  @Get(':id/sections/:section/entries')
  @May('read', 'Entry')
  @Operation({ summary: 'Read entries', description: 'Newest first.', params: EntriesParams, query: EntriesQuery, answer: { status: 200, schema: EntryPage } })
  page(@Param() { id, section }: z.infer<typeof EntriesParams>, @Query() query: PageQuery) {
    return this.pages.page(id, section, query);
  }

  @Get(':id/sections/:section/entries/:entryId')
  @May('read', 'Entry')
  @Operation({ summary: 'Read an entry', params: EntryParams, answer: { status: 200, schema: EntryAnswer } })
  entry(@Param() { id, section, entryId }: z.infer<typeof EntryParams>) {
    return this.pages.one(id, section, entryId);
  }

  @Post(':id/sections/safety/entries/:entryId/hand-over')
  @May('update', 'Entry')
  @Operation({
    summary: 'Hand a safety entry over to the case workers',
    description: 'By the outreach worker who wrote it, who then no longer reads it; or by a case worker of the file.',
    params: EntryIds,
    body: HandOver,
    answer: { status: 204 },
    problems: ['wrongState'],
  })
  handOver(@Param() { id, entryId }: EntryIds, @Body() { note }: z.infer<typeof HandOver>) {
    return this.entries.handOver(id, entryId, note);
  }

  @Post(':id/openings')
  @May('create', 'Opening')
  @Operation({
    summary: 'Open a section for a stated reason',
    description: 'For a quarter of an hour, by a supervisor. It is audited, and those who work on the file see it.',
    params: FileId,
    body: NewOpening,
    answer: { status: 201, schema: OpeningReceipt },
  })
  open(@Param() { id }: FileId, @Body() { section, reason }: z.infer<typeof NewOpening>) {
    return this.openings.open(id, section, reason);
  }
}
