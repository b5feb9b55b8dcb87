import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { idParams } from './directory.dto';
import { sharingAgreementBody, sharingAgreementView, type SharingAgreementBody } from './sharing-agreement.dto';
import { SharingAgreementsService } from './sharing-agreements.service';

@Controller('partners/:id/sharing-agreement')
export class SharingAgreementsController {
  constructor(private readonly agreements: SharingAgreementsService) {}

  @Get()
  @May('read', 'SharingAgreement')
  @Operation({ summary: 'Read what was agreed with a partner', params: idParams, answer: { status: 200, schema: sharingAgreementView } })
  read(@Param() { id }: z.infer<typeof idParams>) {
    return this.agreements.read(id);
  }

  @Put()
  @May('update', 'SharingAgreement')
  @Operation({
    summary: 'Write down what was agreed with a partner',
    description: 'Without an agreement that stands, nothing of a case file is put into a packet. What is in one already stays there: that is the person’s consent’s to end.',
    params: idParams,
    body: sharingAgreementBody,
    answer: { status: 200, schema: sharingAgreementView },
    ifMatch: true,
    examples: { body: { items: ['working_name', 'needs'], validFrom: '2026-01-01', validUntil: '2026-12-31' } },
  })
  write(@Param() { id }: z.infer<typeof idParams>, @IfMatch() version: number, @Body() body: SharingAgreementBody) {
    return this.agreements.write(id, version, body);
  }
}
