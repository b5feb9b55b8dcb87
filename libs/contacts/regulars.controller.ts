import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { idParams } from './outreach-session.dto';
import { keepRegularBody, regularList, regularReceipt, regularsQuery, regularView, renameRegularBody, type KeepRegular, type RegularsQuery, type RenameRegular } from './regular.dto';
import { RegularsService } from './regulars.service';

@Controller('regulars')
export class RegularsController {
  constructor(private readonly regulars: RegularsService) {}

  @Post()
  @May('create', 'Regular')
  @Operation({
    summary: 'Keep a nickname',
    description: 'Of somebody whom one of your teams meets again, if that person agrees. Forgotten when nobody of the team has met them for six months.',
    body: keepRegularBody,
    answer: { status: 201, schema: regularReceipt },
    problems: ['conflict:nickname_taken'],
    idempotent: true,
  })
  keep(@Body() body: KeepRegular) {
    return this.regulars.keep(body);
  }

  @Get()
  @May('read', 'Regular')
  @Operation({
    summary: 'List the regulars of a team',
    description: 'All of them at once, last seen first, so that a name is searched where it is typed and never sent.',
    query: regularsQuery,
    answer: { status: 200, schema: regularList },
  })
  list(@Query() query: RegularsQuery) {
    return this.regulars.list(query);
  }

  @Get(':id')
  @May('read', 'Regular')
  @Operation({ summary: 'Read a regular', params: idParams, answer: { status: 200, schema: regularView } })
  read(@Param() { id }: z.infer<typeof idParams>) {
    return this.regulars.read(id);
  }

  @Put(':id')
  @May('update', 'Regular')
  @Operation({
    summary: 'Change a nickname',
    params: idParams,
    body: renameRegularBody,
    answer: { status: 200, schema: regularReceipt },
    problems: ['conflict:nickname_taken'],
    ifMatch: true,
  })
  rename(@Param() { id }: z.infer<typeof idParams>, @IfMatch() version: number, @Body() body: RenameRegular) {
    return this.regulars.rename(id, version, body);
  }

  @Post(':id/forgetting')
  @May('update', 'Regular')
  @Operation({
    summary: 'Forget a regular now',
    description: 'The nickname is destroyed, and its contacts no longer belong together.',
    params: idParams,
    answer: { status: 200, schema: regularReceipt },
  })
  forget(@Param() { id }: z.infer<typeof idParams>) {
    return this.regulars.forget(id);
  }
}
