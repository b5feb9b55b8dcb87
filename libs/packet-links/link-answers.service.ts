import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { DECLINE_REASONS, Problem, problems } from '@parasol/kernel';
import { NOT_RECEIVED_REASONS, PacketAnswersService, PacketReading, waitsForPartner, type PacketWithContents, type ReferralState } from '@parasol/referrals';
import { z } from 'zod';
import type { LinkVisit } from './link-visits.service';
import type { AnswerForm, AnswerStep } from './packet-link.dto';

/** What became of an answer; the packet as it stands now, absent when it is not there any more. */
export interface Said {
  readonly packet: PacketWithContents | undefined;
  readonly said?: AnswerStep;
  /** `quicker`: it stood differently meanwhile. */
  readonly trouble?: 'quicker' | 'day' | 'reason';
}

/** A day of the calendar: `Date` takes the 31st of February for one. */
const isoDay = z.iso.date();

/** Reads and answers a packet by a link: the partner's own verbs, as somebody for whom there is nothing but this packet. */
@Injectable()
export class LinkAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packets: PacketReading,
    private readonly answers: PacketAnswersService,
    private readonly outbox: Outbox,
  ) {}

  /** Undefined when it is not there (any more). */
  read({ holder, packetId }: LinkVisit): Promise<PacketWithContents | undefined> {
    return orGone(() => this.unitOfWork.run(holder, { readOnly: true }, () => this.packets.read(packetId)));
  }

  /** The same, for a visit that has just begun; the sender's log says so. */
  begin({ holder, packetId, senderId }: LinkVisit): Promise<PacketWithContents | undefined> {
    return orGone(() =>
      this.unitOfWork.run(holder, { readOnly: false }, async () => {
        const packet = await this.packets.read(packetId);
        await this.outbox.add('packet_link.opened', packetId, { organisationId: senderId });
        return packet;
      }),
    );
  }

  /** One answer; after the one that ends the need the link is over. */
  async say(visit: LinkVisit, step: AnswerStep, form: AnswerForm): Promise<Said> {
    const { holder, packetId, senderId } = visit;
    try {
      const packet = await this.unitOfWork.run(holder, { readOnly: false }, async () => {
        await this.take(packetId, step, form);
        await this.outbox.add('packet_link.answered', packetId, { organisationId: senderId });
        const after = await this.packets.read(packetId);
        // After the entries, which travel with the commit: once the link is over, none may be made by it.
        if (!waitsForPartner(after.state as ReferralState)) this.unitOfWork.queryLast('select access.spend_link()', []);
        return after;
      });
      return { packet, said: step };
    } catch (error) {
      const trouble = troubleOf(error);
      return { packet: await this.read(visit), ...(trouble ? { trouble } : {}) };
    }
  }

  private async take(id: string, step: AnswerStep, { on = '', reason, version = '0' }: AnswerForm): Promise<void> {
    switch (step) {
      case 'acceptance':
        await this.answers.accept(id, on === '' ? {} : { appointmentOn: dayOf(on) });
        return;
      case 'waitlisting':
        await this.answers.putOnWaitingList(id);
        return;
      case 'declination':
        await this.answers.decline(id, { reason: oneOf(DECLINE_REASONS, reason) });
        return;
      case 'appointment':
        await this.answers.appoint(id, Number(version), dayOf(on));
        return;
      case 'attendance':
      case 'absence':
        await this.answers.attend(id, { attended: step === 'attendance' });
        return;
      case 'service':
        await this.answers.conclude(id, { received: true });
        return;
      case 'no_service':
        await this.answers.conclude(id, { received: false, reason: oneOf(NOT_RECEIVED_REASONS, reason) });
    }
  }
}

function dayOf(typed: string): string {
  if (!isoDay.safeParse(typed).success) throw problems.invalid([{ pointer: '/body/on', code: 'wrong_format' }]);
  return typed;
}

function oneOf<const Code extends string>(list: readonly Code[], given: string | undefined): Code {
  const found = list.find((code) => code === given);
  if (found === undefined) throw problems.invalid([{ pointer: '/body/reason', code: 'required' }]);
  return found;
}

/** What to tell on the page; a packet that is gone needs no word. Whatever else broke goes on. */
function troubleOf(error: unknown): Said['trouble'] {
  if (!(error instanceof Problem) || error.status >= 500) throw error;
  if (error.status === 404) return undefined;
  if (error.status === 400) return error.errors.some(({ pointer }) => pointer === '/body/reason') ? 'reason' : 'day';
  return 'quicker';
}

async function orGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}
