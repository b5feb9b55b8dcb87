import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { StandingConsents } from '@parasol/consents';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { ReferralFinder, waitsForPartner } from '@parasol/referrals';
import { LinkTokens } from './link-tokens';
import type { LinkGiven, LinkView } from './packet-link.dto';

interface LinkRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
}

/** Links as the sender's workers give them and take them back: one at a time for a referral, shown once. */
@Injectable()
export class PacketLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly referrals: ReferralFinder,
    private readonly consents: StandingConsents,
    private readonly tokens: LinkTokens,
    private readonly audit: AuditService,
  ) {}

  /** How it stands: whether a link can be given, and the one that was. @throws Problem 404 */
  async read(referralId: string): Promise<LinkView> {
    const { row, file } = await this.referrals.known(referralId);
    this.policy.demand('read', 'PacketLink', file.facts);
    const waiting = waitsForPartner(row.state);
    const [link] = waiting
      ? await this.unitOfWork.query<LinkRow>(
          `select id, created_at as "createdAt", expires_at as "expiresAt", opened_at as "openedAt" from signin.packet_link
           where packet_id = $1 and ended_at is null and expires_at > now()`,
          [row.id],
        )
      : [];
    this.audit.readOf({ action: 'packet_link.read', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    return { partnerSignsIn: await this.partnerSignsIn(row.recipientOrganisationId), waiting, ...(link ? { link: viewOf(link) } : {}) };
  }

  /**
   * A new link with a new code; the one before is over with it, and whoever had it open.
   * @throws Problem 404, 403, 409 where nothing is the partner's to say, 422 `partner_signs_in`, `consent_needed`
   */
  async give(referralId: string): Promise<LinkGiven> {
    const { row, file } = await this.referrals.knownForStep(referralId);
    this.policy.demand('create', 'PacketLink', file.facts);
    if (!waitsForPartner(row.state)) throw problems.wrongState();
    if (await this.partnerSignsIn(row.recipientOrganisationId)) throw problems.refused('partner_signs_in', 'Somebody at this partner signs in, and answers there.');
    const { validUntil } = await this.consents.demand(row);
    await this.end(row.id, 'replaced');
    const { organisationId, workerId } = this.unitOfWork.actor;
    const id = randomUUID();
    const { url, code, tokenHash, codeHash } = this.tokens.fresh(id);
    const [made] = await this.unitOfWork.query<{ expiresAt: Date }>(
      `insert into signin.packet_link (id, organisation_id, recipient_organisation_id, packet_id, token_hash, code_hash, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, ($8::date + 1)::timestamptz) returning expires_at as "expiresAt"`,
      [id, organisationId, row.recipientOrganisationId, row.id, tokenHash, codeHash, workerId, validUntil],
    );
    if (!made) throw new Error('the link was not stored');
    await this.audit.wrote({ action: 'packet_link.given', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    return { id, url, code, expiresAt: made.expiresAt.toISOString() };
  }

  /** @throws Problem 404 also where no link stands, 403 */
  async takeBack(referralId: string): Promise<void> {
    const { row, file } = await this.referrals.known(referralId);
    this.policy.demand('end', 'PacketLink', file.facts);
    if (!(await this.end(row.id, 'taken_back'))) throw problems.notFound();
    await this.audit.wrote({ action: 'packet_link.taken_back', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
  }

  private async end(packetId: string, reason: 'replaced' | 'taken_back'): Promise<boolean> {
    const ended = await this.unitOfWork.query('update signin.packet_link set ended_at = now(), end_reason = $2 where packet_id = $1 and ended_at is null returning id', [packetId, reason]);
    return ended.length > 0;
  }

  private async partnerSignsIn(partnerId: string): Promise<boolean> {
    const [found] = await this.unitOfWork.query<{ signsIn: boolean }>('select access.partner_signs_in($1) as "signsIn"', [partnerId]);
    return found?.signsIn === true;
  }
}

const viewOf = ({ id, createdAt, expiresAt, openedAt }: LinkRow): NonNullable<LinkView['link']> => ({
  id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), ...(openedAt ? { openedAt: openedAt.toISOString() } : {}),
});
