import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { ContactBatch } from './contact-batch';
import { ContactCorrections } from './contact-corrections';
import {
  batchBody, batchReceipt, contactAnswer, contactBody, contactPage, contactReceipt, contactsQuery, correctionBody, voidBody,
  type BatchBody, type ContactReceipt, type ContactsQuery, type Correction, type NewContact, type VoidBody,
} from './contact.dto';
import { ContactIntake } from './contact-intake';
import { ContactsService } from './contacts.service';
import { idParams } from './outreach-session.dto';
import { EXAMPLE_CORRECTION, EXAMPLE_ITEM, EXAMPLE_REGULAR } from './contact.examples';

@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly intake: ContactIntake,
    private readonly batch: ContactBatch,
    private readonly corrections: ContactCorrections,
  ) {}

  @Post()
  @May('create', 'Contact')
  @Operation({
    summary: 'Log a contact',
    description:
      'Needs who it was (anonymous, a group, a regular of the team, or a case file that you are on) and where: an outreach session, or a place with its shift and day. Everything else may be left out. With "wants follow-up", a contact of a file or a regular becomes a task, any other a note for the next shift. With a client key that you have used, it answers the contact that is there.',
    body: contactBody,
    answer: { status: 201, schema: contactReceipt },
    problems: ['refused:unknown_reference', 'wrongState', 'notFound'],
    idempotent: true,
    examples: { body: EXAMPLE_REGULAR },
  })
  async log(@Body() body: NewContact): Promise<ContactReceipt> {
    return this.intake.logOne(body);
  }

  @Post('batch')
  @May('create', 'Contact')
  @Operation({
    summary: 'Log up to 500 contacts at once',
    description:
      'For what a phone collected. Each item has a client key of its own and a result of its own: `logged`, `already_there` (sent before), or `refused` with the problem that the single operation would have answered. A refused item keeps no other from being logged; a repeated batch, with more items or in another order, adds nothing twice.',
    body: batchBody,
    answer: { status: 200, schema: batchReceipt },
    idempotent: true,
    examples: { body: { items: [EXAMPLE_ITEM] } },
  })
  logMany(@Body() body: BatchBody) {
    return this.batch.log(body);
  }

  @Get()
  @May('read', 'Contact')
  @Operation({
    summary: 'List contacts',
    description: 'The latest shift first: those of your teams, and of files only those that you are on.',
    query: contactsQuery,
    answer: { status: 200, schema: contactPage },
  })
  list(@Query() query: ContactsQuery) {
    return this.contacts.list(query);
  }

  @Get(':id')
  @May('read', 'Contact')
  @Operation({ summary: 'Read a contact', params: idParams, answer: { status: 200, schema: contactAnswer } })
  read(@Param() { id }: z.infer<typeof idParams>) {
    return this.contacts.read(id);
  }

  @Put(':id')
  @May('update', 'Contact')
  @Operation({
    summary: 'Correct a contact',
    description:
      'By its author, for seven days. Replaces what was given, done and said: what is left out becomes empty. Place and time stay unless they are named. Whom it was with cannot be corrected: void it, and log it anew.',
    params: idParams,
    body: correctionBody,
    answer: { status: 200, schema: contactReceipt },
    problems: ['wrongState', 'refused:unknown_reference', 'refused:other_team', 'refused:not_a_group'],
    ifMatch: true,
    examples: { body: EXAMPLE_CORRECTION },
  })
  correct(@Param() { id }: z.infer<typeof idParams>, @IfMatch() version: number, @Body() body: Correction) {
    return this.corrections.correct(id, version, body);
  }

  @Post(':id/void')
  @May('end', 'Contact')
  @Operation({
    summary: 'Void a contact',
    description: 'By its author, for seven days. What it said is removed and it counts as nothing; that there was one, its day and its state stay.',
    params: idParams,
    body: voidBody,
    answer: { status: 200, schema: contactReceipt },
    problems: ['wrongState'],
  })
  void(@Param() { id }: z.infer<typeof idParams>, @Body() body: VoidBody) {
    return this.corrections.void(id, body);
  }
}
