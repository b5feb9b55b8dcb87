import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import {
  acceptanceBody, appointmentBody, attendanceBody, declinationBody, outcomeBody, packetPage, packetReceipt, packetsQuery, packetWithContents,
  type Acceptance, type Appointment, type Attendance, type Declination, type Outcome, type PacketsQuery,
} from './packet.dto';
import { PacketAnswersService } from './packet-answers.service';
import { packetCopy } from './contents/contents.dto';
import { PacketReading } from './packet-reading';
import { PacketsService } from './packets.service';
import { idParams, type IdParams } from './referral.dto';

/** The partner's side. What is not addressed to them, or no longer open, is not there. */
@Controller('packets')
export class PacketsController {
  constructor(
    private readonly packets: PacketsService,
    private readonly reading: PacketReading,
    private readonly answers: PacketAnswersService,
  ) {}

  @Get()
  @May('read', 'ReferralPacket')
  @Operation({
    summary: 'List the packets addressed to your organisation',
    description: 'The latest offer first. A packet is there while the person’s consent stands.',
    query: packetsQuery,
    answer: { status: 200, schema: packetPage },
  })
  list(@Query() query: PacketsQuery) {
    return this.packets.list(query);
  }

  @Get(':id')
  @May('read', 'ReferralPacket')
  @Operation({ summary: 'Read a packet', description: 'With what was put into it, as long as the person’s consent covers it.', params: idParams, answer: { status: 200, schema: packetWithContents } })
  read(@Param() { id }: IdParams) {
    return this.reading.read(id);
  }

  @Get(':id/export')
  @May('read', 'ReferralPacket')
  @Operation({
    summary: 'Take a copy of a packet',
    description: 'To print or keep: the code, what was put into it, and the last day. Destroy the copy when that day is over, or when you are asked to. That it was taken is written down.',
    params: idParams,
    answer: { status: 200, schema: packetCopy },
  })
  copy(@Param() { id }: IdParams) {
    return this.reading.copy(id);
  }

  @Post(':id/acceptance')
  @May('answer', 'ReferralPacket')
  @Operation({
    summary: 'Accept a referral',
    description: 'With the day of the appointment, when there is one already.',
    params: idParams,
    body: acceptanceBody,
    answer: { status: 201, schema: packetReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  accept(@Param() { id }: IdParams, @Body() body: Acceptance) {
    return this.answers.accept(id, body);
  }

  @Post(':id/declination')
  @May('answer', 'ReferralPacket')
  @Operation({
    summary: 'Decline a referral',
    params: idParams,
    body: declinationBody,
    answer: { status: 201, schema: packetReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  decline(@Param() { id }: IdParams, @Body() body: Declination) {
    return this.answers.decline(id, body);
  }

  @Post(':id/waitlisting')
  @May('answer', 'ReferralPacket')
  @Operation({ summary: 'Put on the waiting list', params: idParams, answer: { status: 201, schema: packetReceipt }, problems: ['wrongState'], idempotent: true })
  putOnWaitingList(@Param() { id }: IdParams) {
    return this.answers.putOnWaitingList(id);
  }

  @Post(':id/appointment')
  @May('answer', 'ReferralPacket')
  @Operation({
    summary: 'Set the day of the appointment, or another one',
    params: idParams,
    body: appointmentBody,
    answer: { status: 201, schema: packetReceipt },
    problems: ['wrongState'],
    ifMatch: true,
  })
  appoint(@Param() { id }: IdParams, @IfMatch() version: number, @Body() { on }: Appointment) {
    return this.answers.appoint(id, version, on);
  }

  @Post(':id/attendance')
  @May('answer', 'ReferralPacket')
  @Operation({
    summary: 'Say whether the person came',
    params: idParams,
    body: attendanceBody,
    answer: { status: 201, schema: packetReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  attend(@Param() { id }: IdParams, @Body() body: Attendance) {
    return this.answers.attend(id, body);
  }

  @Post(':id/service-outcome')
  @May('answer', 'ReferralPacket')
  @Operation({
    summary: 'Say whether the person got the service',
    params: idParams,
    body: outcomeBody,
    answer: { status: 201, schema: packetReceipt },
    problems: ['wrongState'],
    idempotent: true,
    examples: { body: { received: false, reason: 'person_decided_otherwise' } },
  })
  conclude(@Param() { id }: IdParams, @Body() body: Outcome) {
    return this.answers.conclude(id, body);
  }
}
