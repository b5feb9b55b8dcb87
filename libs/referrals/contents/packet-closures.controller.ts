import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { idParams, type IdParams } from '../referral.dto';
import { closurePage, closureReceipt, closuresQuery, type ClosuresQuery } from './contents.dto';
import { PacketClosuresService } from './packet-closures.service';

@Controller('packet-closures')
export class PacketClosuresController {
  constructor(private readonly closures: PacketClosuresService) {}

  @Get()
  @May('confirm', 'PacketClosure')
  @Operation({
    summary: 'List what is no longer shared with your organisation',
    description: 'Destroy every copy of these packets. Why they are no longer shared is not told.',
    query: closuresQuery,
    answer: { status: 200, schema: closurePage },
  })
  list(@Query() query: ClosuresQuery) {
    return this.closures.list(query);
  }

  @Post(':id/confirmation')
  @May('confirm', 'PacketClosure')
  @Operation({
    summary: 'Say that no copy of a packet is left',
    params: idParams,
    answer: { status: 201, schema: closureReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  confirm(@Param() { id }: IdParams) {
    return this.closures.confirm(id);
  }
}
