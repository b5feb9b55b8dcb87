import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { FileId } from '../case-file.dto';
import { ErasureIds, ErasureReceipt, Erasures, NewErasure } from './erasure.dto';
import { ErasuresService } from './erasures.service';

@Controller()
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Post('case-files/:id/erasures')
  @May('create', 'Erasure')
  @Operation({
    summary: 'Ask for a file to be erased',
    description: 'It waits for another human: a supervisor of the team, or another case worker of the file. Where there is none, it is erased at once. It cannot be undone.',
    params: FileId,
    body: NewErasure,
    answer: { status: 201, schema: ErasureReceipt },
    problems: ['wrongState', 'conflict:asked_already'],
    idempotent: true,
  })
  request(@Param() { id }: FileId, @Body() { reason }: z.infer<typeof NewErasure>) {
    return this.erasures.request(id, reason);
  }

  @Get('case-files/:id/erasures')
  @May('read', 'Erasure')
  @Operation({ summary: 'See what erasure was asked for', params: FileId, answer: { status: 200, schema: Erasures } })
  list(@Param() { id }: FileId) {
    return this.erasures.list(id);
  }

  @Post('case-files/:id/erasures/:erasureId/confirmation')
  @May('confirm', 'Erasure')
  @Operation({
    summary: 'Confirm the erasure of a file',
    description: 'By another human than the one who asked. From then on nobody sees the file; its key is destroyed, and the receipt says when. It cannot be undone.',
    params: ErasureIds,
    answer: { status: 200, schema: ErasureReceipt },
    problems: ['wrongState'],
  })
  confirm(@Param() { id, erasureId }: ErasureIds) {
    return this.erasures.confirm(id, erasureId);
  }

  @Post('case-files/:id/erasures/:erasureId/withdrawal')
  @May('end', 'Erasure')
  @Operation({ summary: 'Take the request for an erasure back', params: ErasureIds, answer: { status: 200, schema: ErasureReceipt }, problems: ['wrongState'] })
  withdraw(@Param() { id, erasureId }: ErasureIds) {
    return this.erasures.withdraw(id, erasureId);
  }

  @Get('erasure-receipts/:id')
  @May('read', 'Erasure')
  @Operation({
    summary: 'Read the receipt of an erasure',
    description: 'For whoever asked for it or confirmed it, to be told to the person: when it was done, and when the last backup of the key is gone.',
    params: FileId,
    answer: { status: 200, schema: ErasureReceipt },
  })
  receipt(@Param() { id }: FileId) {
    return this.erasures.receipt(id);
  }
}
