import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { idParams, newServiceBody, ownServicesView, serviceBody, serviceReceipt, type NewService, type ServiceBody } from './directory.dto';
import { PartnerServicesService } from './partner-services.service';

@Controller('partner-services')
export class PartnerServicesController {
  constructor(private readonly services: PartnerServicesService) {}

  @Get()
  @May('read', 'PartnerService')
  @Operation({
    summary: 'List the services of your own organisation',
    description: 'At most one row per family, with the versions that a change asks for. Empty for an organisation that is no partner.',
    answer: { status: 200, schema: ownServicesView },
  })
  list() {
    return this.services.list();
  }

  @Post()
  @May('create', 'PartnerService')
  @Operation({
    summary: 'Offer a family of services',
    body: newServiceBody,
    answer: { status: 201, schema: serviceReceipt },
    problems: ['refused:not_a_partner', 'conflict:already_offered'],
    idempotent: true,
  })
  offer(@Body() body: NewService) {
    return this.services.offer(body);
  }

  @Put(':id')
  @May('update', 'PartnerService')
  @Operation({
    summary: 'Say whether a service reveals what somebody comes for',
    params: idParams,
    body: serviceBody,
    answer: { status: 200, schema: serviceReceipt },
    ifMatch: true,
  })
  change(@Param() { id }: z.infer<typeof idParams>, @IfMatch() version: number, @Body() { reveals }: ServiceBody) {
    return this.services.change(id, version, reveals);
  }

  @Delete(':id')
  @May('end', 'PartnerService')
  @Operation({
    summary: 'No longer offer a family of services',
    description: 'Nobody is newly referred to it; referrals that were offered before go on.',
    params: idParams,
    answer: { status: 204 },
    ifMatch: true,
  })
  remove(@Param() { id }: z.infer<typeof idParams>, @IfMatch() version: number) {
    return this.services.remove(id, version);
  }
}
