import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, page } from '@parasol/http';
import type { z } from 'zod';
import { idParams } from './outreach-session.dto';
import { shiftNoteReceipt, shiftNotesQuery, shiftNoteView, type ShiftNotesQuery } from './shift-note.dto';
import { ShiftNotesService } from './shift-notes.service';

@Controller('shift-notes')
export class ShiftNotesController {
  constructor(private readonly notes: ShiftNotesService) {}

  @Get()
  @May('read', 'ShiftNote')
  @Operation({
    summary: 'List the notes for the next shifts',
    description: 'A need and an area, never a name. Those that are not done, the earliest shift first, unless asked otherwise.',
    query: shiftNotesQuery,
    answer: { status: 200, schema: page(shiftNoteView) },
  })
  list(@Query() query: ShiftNotesQuery) {
    return this.notes.list(query);
  }

  @Post(':id/done')
  @May('update', 'ShiftNote')
  @Operation({ summary: 'Tick off a note', params: idParams, answer: { status: 200, schema: shiftNoteReceipt }, problems: ['wrongState'] })
  done(@Param() { id }: z.infer<typeof idParams>) {
    return this.notes.done(id);
  }
}
