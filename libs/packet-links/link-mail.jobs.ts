import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { JobFailure, Outbox, Processes, Recurring, type Job } from '@parasol/jobs';
import { PacketKeys } from '@parasol/keys';
import { MailFailure, MailServer } from '@parasol/mail';
import { PACKET_STANDS, waitsForPartner, type ReferralState } from '@parasol/referrals';
import { mailPlaceOf, type MailContent } from './link-mail-place';
import type { Language } from './page/languages';
import { linkMail } from './page/mail';

const GIVE_UP_AFTER_MS = 24 * 3_600_000;

interface Waiting {
  readonly linkId: string;
  readonly packetId: string;
  readonly caseFileId: string;
  readonly messageId: string;
  readonly language: Language;
  readonly ciphertext: Buffer;
  readonly ageMs: number;
  readonly state: ReferralState;
  /** Link, consent and packet stand, on this day. */
  readonly stands: boolean;
  readonly until: string;
}

/** One mail of `m`. */
const WAITING = `
  select m.link_id as "linkId", p.id as "packetId", r.case_file_id as "caseFileId", m.message_id as "messageId", m.language, m.ciphertext, p.state,
    extract(epoch from clock_timestamp() - m.created_at) * 1000 as "ageMs", least(l.expires_at::date - 1, case when p.state = 'offered' then p.respond_by end)::text as until,
    l.ended_at is null and l.expires_at > now() and (p.state <> 'offered' or p.respond_by >= current_date) and ${PACKET_STANDS} as stands
  from signin.link_mail m join signin.packet_link l on l.id = m.link_id join parasol.referral_packet p on p.id = l.packet_id
    join parasol.referral r on r.id = p.id join parasol.case_file f on f.id = r.case_file_id
  where m.state = 'waiting'`;

/** Sends the mails of links, and forgets what was needed for it. */
@Injectable()
export class LinkMailJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PacketKeys,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    @Optional() @Inject(MailServer) private readonly server?: MailServer,
  ) {}

  /**
   * Sends what is still wanted. The mail's row is held meanwhile, so that it is sent by one; what was sent and not noted, because the process
   * ended or the server's answer was lost, is sent again under the same Message-ID.
   */
  @Processes('packet_link.mail')
  async send({ subjectId }: Job): Promise<void> {
    const mail = await this.find(subjectId, 'for update of m');
    if (!mail) return;
    if (!isWanted(mail)) return this.end(mail, 'withdrawn');
    const [opened] = await this.keys.openMany(mail.linkId, [{ ciphertext: mail.ciphertext, place: mailPlaceOf(this.unitOfWork.organisationId, mail.linkId) }]);
    if (!opened?.readable) return this.end(mail, 'failed');
    const { address, url } = opened.content as MailContent;
    try {
      if (!this.server) throw new MailFailure('mail_unreachable');
      const sent = await this.server.send({ id: mail.messageId, to: address, ...linkMail(mail.language, url, mail.until) }, async () => {
        const now = await this.find(mail.linkId);
        return now !== undefined && isWanted(now);
      });
      await this.end(mail, sent ? 'sent' : 'withdrawn');
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      if (error.isFinal || mail.ageMs > GIVE_UP_AFTER_MS) return this.end(mail, 'failed');
      throw new JobFailure(error.code, { pauseMs: pauseAfter(mail.ageMs) });
    }
  }

  /** The key of what is over: nothing opens it any more, in no older copy of the database either. */
  @Processes('packet_link.mail_over')
  async forget({ subjectId }: Job): Promise<void> {
    await this.keys.destroy(subjectId);
  }

  /** What was taken back before it was sent, and what a lost job would have given up. One that is being sent is left alone. */
  @Recurring('packet_links.mails', { everySeconds: 60 })
  async tidy(): Promise<void> {
    // Held is only what is over: a lock counts as a change, and a round that found nothing to do is not to stand in the audit log.
    for (const { linkId } of (await this.unitOfWork.query<Waiting>(WAITING)).filter(isOver)) {
      const mail = await this.find(linkId, 'for update of m skip locked');
      if (mail && isOver(mail)) await this.end(mail, isWanted(mail) ? 'failed' : 'withdrawn');
    }
  }

  private async find(linkId: string, hold: '' | 'for update of m' | 'for update of m skip locked' = ''): Promise<Waiting | undefined> {
    return (await this.unitOfWork.query<Waiting>(`${WAITING} and m.link_id = $1 ${hold}`, [linkId]))[0];
  }

  private async end({ linkId, packetId, caseFileId }: Waiting, state: 'sent' | 'failed' | 'withdrawn'): Promise<void> {
    await this.unitOfWork.query('update signin.link_mail set state = $2, ciphertext = null, ended_at = clock_timestamp() where link_id = $1', [linkId, state]);
    await this.outbox.add('packet_link.mail_over', linkId);
    if (state === 'sent') await this.audit.wrote({ action: 'packet_link.mailed', subjectType: 'referral', subjectId: packetId, caseFileId });
  }
}

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 1_800_000;

/** As long again as it has been tried: the pauses double. */
const pauseAfter = (ageMs: number): number => Math.min(Math.max(ageMs, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);

const isWanted = ({ stands, state }: Waiting): boolean => stands && waitsForPartner(state);
const isOver = (mail: Waiting): boolean => !isWanted(mail) || mail.ageMs > GIVE_UP_AFTER_MS + LONGEST_PAUSE_MS;
