import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { EXAMPLE_LIST } from './keys.examples';
import { CeremonyParams, CeremonyReceipt, NewList, OpenCeremonies } from './keys.dto';
import { RecoveryCeremoniesService } from './recovery-ceremonies.service';

/** The recovery ceremony. The recovery identity itself is made on the caller's side, written on paper, and never sent. */
@Controller('recovery-ceremonies')
export class RecoveryCeremoniesController {
  constructor(private readonly ceremonies: RecoveryCeremoniesService) {}

  @Post()
  @May('create', 'RecoveryCeremony')
  @Operation({
    summary: 'Begin the recovery ceremony',
    description: 'With the first list of adviser keys, signed by the new recovery key. Where another human may confirm it, it waits for them; else it stands at once.',
    body: NewList,
    answer: { status: 201, schema: CeremonyReceipt },
    problems: ['conflict:ceremony_held', 'conflict:ceremony_open', 'conflict:version_taken', 'refused:list_refused', 'refused:not_an_adviser'],
    examples: { body: { list: EXAMPLE_LIST } },
  })
  begin(@Body() { list }: z.infer<typeof NewList>) {
    return this.ceremonies.begin(list);
  }

  @Get()
  @May('read', 'RecoveryCeremony')
  @Operation({ summary: 'See the ceremony that waits for a second human', answer: { status: 200, schema: OpenCeremonies } })
  open() {
    return this.ceremonies.open();
  }

  @Post(':id/confirmation')
  @May('confirm', 'RecoveryCeremony')
  @Operation({
    summary: 'Confirm the recovery ceremony',
    description: 'By somebody else than who began it, who has compared the eight words with the paper.',
    params: CeremonyParams,
    answer: { status: 200, schema: CeremonyReceipt },
    problems: ['conflict:version_taken'],
  })
  confirm(@Param() { id }: z.infer<typeof CeremonyParams>) {
    return this.ceremonies.confirm(id);
  }

  @Post(':id/withdrawal')
  @May('end', 'RecoveryCeremony')
  @Operation({ summary: 'Withdraw a recovery ceremony that waits', params: CeremonyParams, answer: { status: 200, schema: CeremonyReceipt } })
  withdraw(@Param() { id }: z.infer<typeof CeremonyParams>) {
    return this.ceremonies.withdraw(id);
  }
}
