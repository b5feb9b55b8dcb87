import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, page } from '@parasol/http';
import type { z } from 'zod';
import { idParams, openSessionBody, sessionReceipt, sessionsQuery, sessionView, type OpenSession, type SessionsQuery } from './outreach-session.dto';
import { OutreachSessionsService } from './outreach-sessions.service';

@Controller('outreach-sessions')
export class OutreachSessionsController {
  constructor(private readonly sessions: OutreachSessionsService) {}

  @Post()
  @May('create', 'OutreachSession')
  @Operation({
    summary: 'Open an outreach session',
    description: 'A shift of one of your teams in one area. Contacts take place, setting, shift and day from it. One that is left open ends by itself after 18 hours.',
    body: openSessionBody,
    answer: { status: 201, schema: sessionReceipt },
    problems: ['refused:unknown_reference'],
    idempotent: true,
  })
  open(@Body() body: OpenSession) {
    return this.sessions.open(body);
  }

  @Get()
  @May('read', 'OutreachSession')
  @Operation({
    summary: 'List the outreach sessions of your teams',
    description: 'The newest shift first.',
    query: sessionsQuery,
    answer: { status: 200, schema: page(sessionView) },
  })
  list(@Query() query: SessionsQuery) {
    return this.sessions.list(query);
  }

  @Get(':id')
  @May('read', 'OutreachSession')
  @Operation({ summary: 'Read an outreach session', params: idParams, answer: { status: 200, schema: sessionView } })
  read(@Param() { id }: z.infer<typeof idParams>) {
    return this.sessions.read(id);
  }

  @Post(':id/end')
  @May('update', 'OutreachSession')
  @Operation({
    summary: 'End an outreach session',
    description: 'Contacts of it that a phone still holds may be logged afterwards.',
    params: idParams,
    answer: { status: 200, schema: sessionReceipt },
    problems: ['wrongState'],
  })
  end(@Param() { id }: z.infer<typeof idParams>) {
    return this.sessions.end(id);
  }
}
