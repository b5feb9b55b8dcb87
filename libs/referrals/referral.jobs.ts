import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox, Processes, Recurring, type Job } from '@parasol/jobs';
import type { ServiceFamily } from '@parasol/kernel';
import { PacketCloser } from './contents/packet-closer';
import { ReferralFacts } from './referral-facts';
import { transition } from './referral.states';

interface Ended {
  readonly id: string;
  readonly caseFileId: string;
  readonly recipientId: string;
  readonly offered: boolean;
}

/** Under this consent, or under one that it replaced. */
const UNDER_CONSENT = 'r.consent_id in (select under.id from parasol.consent ended join parasol.consent under on under.line_id = ended.line_id where ended.id = $1)';

/**
 * What happens between two organisations, and by itself. Each processor runs for one organisation and hands over to the
 * other one by an id: neither side ever reads the other's rows.
 */
@Injectable()
export class ReferralJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly facts: ReferralFacts,
    private readonly audit: AuditService,
    private readonly closer: PacketCloser,
  ) {}

  /** The sender's: tells the partner, unless it was taken back or answered already. */
  @Processes('referral.offered')
  async offered({ subjectId }: Job): Promise<void> {
    const [packet] = await this.unitOfWork.query<{ recipientId: string }>(
      `select recipient_organisation_id as "recipientId" from parasol.referral_packet where id = $1 and organisation_id = $2 and state = 'offered'`,
      [subjectId, this.unitOfWork.organisationId],
    );
    if (packet) await this.outbox.add('packet.arrived', subjectId, { organisationId: packet.recipientId });
  }

  /** The sender's: nothing is asked of the partner any more. */
  @Processes('referral.recalled')
  async recalled({ subjectId }: Job): Promise<void> {
    const [packet] = await this.unitOfWork.query<{ recipientId: string }>(
      `select recipient_organisation_id as "recipientId" from parasol.referral_packet where id = $1 and organisation_id = $2`,
      [subjectId, this.unitOfWork.organisationId],
    );
    if (packet) await this.outbox.add('packet.settled', subjectId, { organisationId: packet.recipientId });
  }

  /** The partner's: whatever it said, the sender hears that there is news. */
  @Processes('packet.answered')
  async answered({ subjectId }: Job): Promise<void> {
    await this.tellSender('referral.answered', subjectId);
  }

  @Processes('packet.accepted')
  async accepted({ subjectId }: Job): Promise<void> {
    await this.tellSender('referral.accepted', subjectId);
  }

  /** The sender's: its own log and its own counts say that the partner accepted, also when the packet has gone on since. */
  @Processes('referral.accepted')
  async countAccepted({ subjectId }: Job): Promise<void> {
    const [row] = await this.unitOfWork.query<{ caseFileId: string; serviceFamily: ServiceFamily; answeredAt: Date | null }>(
      `select r.case_file_id as "caseFileId", p.service_family as "serviceFamily", p.answered_at as "answeredAt"
       from parasol.referral r join parasol.referral_packet p on p.id = r.id where r.id = $1`,
      [subjectId],
    );
    if (!row) return;
    await this.facts.add({ referralId: subjectId, event: 'accepted', serviceFamily: row.serviceFamily, at: row.answeredAt ?? undefined });
    await this.audit.wrote({ action: 'referral.accepted', subjectType: 'referral', subjectId, caseFileId: row.caseFileId });
  }

  /** Packets that were closed by the withdrawal itself are marked, and what hangs on them is cancelled. */
  @Processes('consent.withdrawn')
  async withdrawn({ subjectId }: Job): Promise<void> {
    await this.endUnder(subjectId, 'withdrawal');
    await this.closer.tidy();
  }

  @Processes('consent.expired')
  async expired({ subjectId }: Job): Promise<void> {
    await this.endUnder(subjectId, 'expiry');
    await this.closer.tidy();
  }

  /** Offers that nobody answered in time, each time anew. The supervisor hears of them; the partner no longer has to answer. */
  @Recurring('referrals.unanswered', { everySeconds: 300 })
  async giveUpWaiting(): Promise<void> {
    const { from, to, audit } = transition('silence');
    const silent = await this.unitOfWork.query<Ended>(
      `with silent as (
         update parasol.referral_packet p set state = $1, version = p.version + 1, changed_at = now()
         where p.organisation_id = $3 and p.state = any($2) and p.respond_by < current_date returning p.id, p.recipient_organisation_id)
       update parasol.referral r set silences = r.silences + 1 from silent where r.id = silent.id
       returning r.id, r.case_file_id as "caseFileId", silent.recipient_organisation_id as "recipientId", true as offered`,
      [to, from, this.unitOfWork.organisationId],
    );
    for (const { id, recipientId } of silent) {
      await this.outbox.add('referral.unanswered', id);
      await this.outbox.add('packet.settled', id, { organisationId: recipientId });
    }
    await this.log(audit, silent);
  }

  private async tellSender(kind: string, packetId: string): Promise<void> {
    const [packet] = await this.unitOfWork.query<{ senderId: string }>(
      `select organisation_id as "senderId" from parasol.referral_packet where id = $1 and recipient_organisation_id = $2`,
      [packetId, this.unitOfWork.organisationId],
    );
    if (packet) await this.outbox.add(kind, packetId, { organisationId: packet.senderId });
  }

  /** The file is erased: whatever is under way ends, consent or not. */
  async endAllOf(caseFileId: string): Promise<void> {
    for (const step of ['withdrawal', 'cancellation'] as const) await this.end('r.case_file_id = $1', caseFileId, step);
  }

  private async endUnder(consentId: string, step: 'withdrawal' | 'expiry'): Promise<void> {
    await this.end(UNDER_CONSENT, consentId, step);
  }

  private async end(condition: typeof UNDER_CONSENT | 'r.case_file_id = $1', id: string, step: 'withdrawal' | 'expiry' | 'cancellation'): Promise<void> {
    const { from, to, audit } = transition(step);
    const ended = await this.unitOfWork.query<Ended>(
      `update parasol.referral_packet p set state = $2, version = p.version + 1, changed_at = now() from parasol.referral r
       where r.id = p.id and ${condition} and p.state = any($3)
       returning p.id, r.case_file_id as "caseFileId", p.recipient_organisation_id as "recipientId", p.offered_at is not null as offered`,
      [id, to, from],
    );
    for (const { id, recipientId, offered } of ended) {
      await this.outbox.add('referral.closed', id);
      if (offered) await this.outbox.add('packet.settled', id, { organisationId: recipientId });
    }
    await this.log(audit, ended);
  }

  private async log(action: ReturnType<typeof transition>['audit'], rows: readonly Ended[]): Promise<void> {
    if (rows.length === 0) return;
    await this.audit.wrote(...rows.map(({ id, caseFileId }) => ({ action, subjectType: 'referral', subjectId: id, caseFileId }) as const));
  }
}
