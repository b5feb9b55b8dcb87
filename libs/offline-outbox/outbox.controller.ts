import { Body, Controller, Delete, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { May, OpenToAll } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { OutboxKeys } from './outbox-keys.service';
import { OutboxReturns } from './outbox-returns.service';
import { OutboxKeyView, ReturnPage, ReturnParams, ReturnsQuery, UploadBody, UploadReceipt } from './outbox.dto';
import { UploadService } from './upload.service';

/** What a phone collects while it is offline. */
@Controller()
export class OutboxController {
  constructor(
    private readonly keys: OutboxKeys,
    private readonly uploads: UploadService,
    private readonly returns: OutboxReturns,
  ) {}

  @Get('outbox-keys/current')
  @May('read', 'OutboxKey')
  @Operation({
    summary: 'Read the key to seal the outbox to',
    description: 'A phone seals each item when it is written, and cannot open it again. A key is renewed daily; what was sealed to it opens for 35 days.',
    answer: { status: 200, schema: OutboxKeyView },
  })
  key() {
    return this.keys.current();
  }

  @Post('outbox')
  @OpenToAll('a device’s upload credential, in the header Authorization, says who wrote it')
  @Operation({
    summary: 'Upload what was written offline',
    description:
      'Up to 50 items (contacts, drops, steps of tasks), oldest first, with `Authorization: Parasol-Device TOKEN` and no session. Each is taken or not on its own and has its outcome at its place; sent again, it becomes no second one. What the leak guard finds in a note is cut out: it goes to the advisers, sealed, where it belongs to a file, and is kept nowhere otherwise.',
    body: UploadBody,
    answer: { status: 200, schema: UploadReceipt },
    problems: ['signInNeeded', 'tooMany'],
  })
  upload(@Headers('authorization') authorization: string | undefined, @Body() { items }: UploadBody) {
    return this.uploads.upload(authorization, items);
  }

  @Get('to-correct')
  @May('read', 'OutboxReturn')
  @Operation({
    summary: 'List what came back from one’s own outbox',
    description: 'Contacts that could not be logged as they were written, and steps of tasks that could not be taken any more, with what is wrong; for their author alone, for 90 days.',
    query: ReturnsQuery,
    answer: { status: 200, schema: ReturnPage },
  })
  list(@Query() query: ReturnsQuery) {
    return this.returns.list(query);
  }

  @Delete('to-correct/:id')
  @May('end', 'OutboxReturn')
  @Operation({ summary: 'Take something off one’s own list', params: ReturnParams, answer: { status: 204 } })
  remove(@Param() { id }: z.infer<typeof ReturnParams>) {
    return this.returns.remove(id);
  }
}
