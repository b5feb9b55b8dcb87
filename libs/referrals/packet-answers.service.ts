import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import type { Acceptance, Attendance, Declination, Outcome, PacketReceipt } from './packet.dto';
import { PacketsService, type PacketRow } from './packets.service';
import { leadsOn, transition, type PartnerStep } from './referral.states';

interface Details {
  readonly reason?: string | undefined;
  /** ISO date, and the field that named it. */
  readonly appointment?: { readonly on: string; readonly pointer: string } | undefined;
  /** Asked for where one word of the partner's replaces another. */
  readonly version?: number;
}

const ANSWERS: ReadonlySet<PartnerStep> = new Set<PartnerStep>(['acceptance', 'acceptance_with_appointment', 'waitlisting', 'declination']);

/** What a partner's worker says about a packet. Of two who say it at once, one is heard. */
@Injectable()
export class PacketAnswersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly packets: PacketsService,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  accept(id: string, { appointmentOn: on }: Acceptance): Promise<PacketReceipt> {
    return on === undefined ? this.take(id, 'acceptance') : this.take(id, 'acceptance_with_appointment', { appointment: { on, pointer: '/body/appointmentOn' } });
  }

  decline(id: string, { reason }: Declination): Promise<PacketReceipt> {
    return this.take(id, 'declination', { reason });
  }

  putOnWaitingList(id: string): Promise<PacketReceipt> {
    return this.take(id, 'waitlisting');
  }

  /** The first appointment, or another one. @throws Problem 412 when a colleague changed the packet meanwhile */
  async appoint(id: string, version: number, on: string): Promise<PacketReceipt> {
    const { state } = await this.packets.known(id);
    const step = leadsOn('appointment', state) ? 'appointment' : 'rescheduling';
    return this.take(id, step, { appointment: { on, pointer: '/body/on' }, version });
  }

  attend(id: string, { attended }: Attendance): Promise<PacketReceipt> {
    return this.take(id, attended ? 'attendance' : 'absence');
  }

  conclude(id: string, { received, reason }: Outcome): Promise<PacketReceipt> {
    return this.take(id, received ? 'service' : 'no_service', { reason });
  }

  /** @throws Problem 404 not addressed here or no longer open, 400 for a day that cannot be, 409, 412 */
  private async take(id: string, step: PartnerStep, details: Details = {}): Promise<PacketReceipt> {
    const packet = await this.packets.known(id);
    this.policy.demand('answer', 'ReferralPacket', this.packets.facts(packet));
    this.demandNow(step, packet, details);
    if (details.appointment) await this.demandDay(packet, details.appointment);
    const { from, to, audit } = transition(step);
    const [taken] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.referral_packet set state = $3, version = version + 1, changed_at = now(), reason = coalesce($5, reason),
         appointment_on = coalesce($6::date, appointment_on), answered_at = case when $7 then now() else answered_at end,
         answered_by = case when $7 then $8::uuid else answered_by end
       where recipient_organisation_id = $1 and id = $2 and state = any($4) and ($9::int is null or version = $9) returning version`,
      [
        this.unitOfWork.organisationId, packet.id, to, from, details.reason ?? null, details.appointment?.on ?? null, ANSWERS.has(step),
        this.unitOfWork.actor.workerId, details.version ?? null,
      ],
    );
    if (!taken) throw await this.whyLost(id, step, details);
    await this.tell(packet.id, step);
    await this.audit.wrote({ action: audit, subjectType: 'packet', subjectId: packet.id });
    return { id: packet.id, state: to, version: taken.version };
  }

  private demandNow(step: PartnerStep, packet: PacketRow, { version }: Details): void {
    if (version !== undefined && version !== packet.version) throw problems.stale();
    if (!leadsOn(step, packet.state)) throw problems.wrongState();
  }

  private async demandDay({ offeredAt }: PacketRow, { on, pointer }: { on: string; pointer: string }): Promise<void> {
    const [days] = await this.unitOfWork.query<{ first: string; last: string }>('select $1::timestamptz::date::text as first, (current_date + 365)::text as last', [offeredAt]);
    if (!days || on < days.first) throw problems.invalid([{ pointer, code: 'in_past' }]);
    if (on > days.last) throw problems.invalid([{ pointer, code: 'too_late' }]);
  }

  /** Somebody was quicker: a colleague, or the person who withdrew. */
  private async whyLost(id: string, step: PartnerStep, details: Details) {
    this.demandNow(step, await this.packets.known(id), details);
    return problems.wrongState();
  }

  private async tell(id: string, step: PartnerStep): Promise<void> {
    await this.outbox.add('packet.answered', id);
    if (ANSWERS.has(step)) await this.outbox.add('packet.settled', id);
    if (step === 'acceptance' || step === 'acceptance_with_appointment') await this.outbox.add('packet.accepted', id);
  }
}
