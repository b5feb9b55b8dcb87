import { Controller, Get, Param, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, page } from '@parasol/http';
import type { z } from 'zod';
import { idParams, partnerCard, partnersQuery, partnerView, type PartnersQuery } from './directory.dto';
import { PartnersService } from './partners.service';

@Controller('partners')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  @Get()
  @May('read', 'PartnerService')
  @Operation({
    summary: 'List the partners and what they offer',
    description: 'By name. A service that is `cardOnly` is never referred to: show or print its card, nothing is recorded.',
    query: partnersQuery,
    answer: { status: 200, schema: page(partnerView) },
  })
  list(@Query() query: PartnersQuery) {
    return this.partners.list(query);
  }

  @Get(':id')
  @May('read', 'PartnerService')
  @Operation({ summary: 'Read a partner', params: idParams, answer: { status: 200, schema: partnerView } })
  read(@Param() { id }: z.infer<typeof idParams>) {
    return this.partners.read(id);
  }

  @Get(':id/card')
  @May('read', 'PartnerService')
  @Operation({
    summary: 'Read the card of a partner',
    description: 'To show, read aloud or print. That somebody did is written down nowhere.',
    params: idParams,
    answer: { status: 200, schema: partnerCard },
  })
  card(@Param() { id }: z.infer<typeof idParams>) {
    return this.partners.card(id);
  }
}
