import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, pageQuery } from '@parasol/http';
import type { z } from 'zod';
import { CaseFileListService } from './case-file-list.service';
import { FileId, FileList, FileListQuery, FileReceipt, NewFile, OpenedFile, type PageQuery, Readings } from './case-file.dto';
import { CaseFilesService } from './case-files.service';
import { LifeCycleService } from './life-cycle.service';
import { OpenedFileService } from './opened-file.service';
import { ReadingsService } from './readings.service';

const ReadingsQuery = pageQuery();

@Controller('case-files')
export class CaseFilesController {
  constructor(
    private readonly files: CaseFilesService,
    private readonly list: CaseFileListService,
    private readonly opened: OpenedFileService,
    private readonly lifeCycle: LifeCycleService,
    private readonly readings: ReadingsService,
  ) {}

  @Post()
  @May('create', 'CaseFile')
  @Operation({
    summary: 'Make a case file',
    description: 'For one of the worker’s own teams. It begins as an enquiry, holds nothing of the person, and its maker is on its care team.',
    body: NewFile,
    answer: { status: 201, schema: FileReceipt },
    problems: ['forbidden', 'conflict:recovery_key_needed'],
    idempotent: true,
  })
  create(@Body() { teamId }: z.infer<typeof NewFile>) {
    return this.files.create(teamId);
  }

  @Get()
  @May('read', 'CaseFile')
  @Operation({
    summary: 'List my files',
    description: 'Those that the worker is on; for a supervisor those of their team. Names are not searched here: whoever searches does so over what they got.',
    query: FileListQuery,
    answer: { status: 200, schema: FileList },
  })
  mine(@Query() query: z.infer<typeof FileListQuery>) {
    return this.list.page(query);
  }

  @Get(':id')
  @May('read', 'CaseFile')
  @Operation({
    summary: 'Open a case file',
    description:
      'Its own facts and the sections that stand open to the reader. Documents come with it, except those that could endanger the person: ' +
      'these, and all entries, are read by their own address.',
    params: FileId,
    answer: { status: 200, schema: OpenedFile },
  })
  read(@Param() { id }: FileId) {
    return this.opened.read(id);
  }

  @Get(':id/readings')
  @May('read', 'AuditEntry')
  @Operation({
    summary: 'See who opened what',
    description: 'By role, section and time, newest first. What was read or written is not there.',
    params: FileId,
    query: ReadingsQuery,
    answer: { status: 200, schema: Readings },
  })
  whoReadIt(@Param() { id }: FileId, @Query() query: PageQuery) {
    return this.readings.page(id, query);
  }

  @Post(':id/safety-sharing')
  @May('update', 'CaseFile')
  @Operation({ summary: 'Share the safety section with advisers', description: 'When the person asks for it.', params: FileId, answer: { status: 204 } })
  shareSafety(@Param() { id }: FileId) {
    return this.lifeCycle.shareSafety(id, true);
  }

  @Delete(':id/safety-sharing')
  @May('update', 'CaseFile')
  @Operation({ summary: 'Stop sharing the safety section', params: FileId, answer: { status: 204 } })
  stopSharingSafety(@Param() { id }: FileId) {
    return this.lifeCycle.shareSafety(id, false);
  }
}
