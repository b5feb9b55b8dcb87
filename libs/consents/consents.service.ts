import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { PartnerOffers } from '@parasol/directory';
import { problems } from '@parasol/kernel';
import type { ConsentReceipt, NewConsent } from './consent.dto';

const LONGEST_DAYS = 365;
const DEFAULT_DAYS = 90;

/** What people say to passing something on. Nothing but a referral asks for it, and nothing is refused for a refusal. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly offers: PartnerOffers,
    private readonly audit: AuditService,
  ) {}

  /**
   * Records what the person answered.
   * @throws Problem 404 hidden file, 409 a file that is not kept (any more), 422 `unknown_reference`, `not_offered`, `card_only`, `partner_excluded`
   */
  async record(fileId: string, input: NewConsent): Promise<ConsentReceipt> {
    await this.files.lock(fileId, 'writing');
    const file = await this.files.of(fileId);
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Consent', { ...file.facts, recordedBy: workerId });
    if (!isWritable(file.state)) throw problems.wrongState();
    const recipientId = input.recipientOrganisationId;
    await this.offers.demandOpen(recipientId);
    const given = input.answer === 'given';
    if (given && file.excludedPartners.includes(recipientId.toLowerCase())) throw problems.refused('partner_excluded', 'The person excludes this partner.');
    const lastDay = given ? await this.lastDay(input.validUntil) : null;
    const id = randomUUID();
    await this.unitOfWork.query(
      `insert into parasol.consent (id, organisation_id, case_file_id, purpose, recipient_organisation_id, state, mode, witness_role, valid_from, valid_until, recorded_by)
       values ($1, $2, $3, 'referral', $4, $5, $6, $7, current_date, coalesce($8::date, current_date), $9)`,
      [id, organisationId, file.id, recipientId, input.answer, input.mode, input.witnessRole ?? null, lastDay, workerId],
    );
    await this.audit.wrote({ action: given ? 'consent.given' : 'consent.declined', subjectType: 'consent', subjectId: id, caseFileId: file.id });
    return { id, state: input.answer, version: 1, ...(lastDay ? { validUntil: lastDay } : {}) };
  }

  /** The database's day counts: it is the one that closes packets. */
  private async lastDay(wish: string | undefined): Promise<string> {
    const [days] = await this.unitOfWork.query<{ today: string; usual: string; latest: string }>(
      'select current_date::text as today, (current_date + $1::int)::text as usual, (current_date + $2::int)::text as latest',
      [DEFAULT_DAYS, LONGEST_DAYS],
    );
    if (!days) throw new Error('the database told no day');
    const last = wish ?? days.usual;
    if (last < days.today) throw problems.invalid([{ pointer: '/body/validUntil', code: 'in_past' }]);
    if (last > days.latest) throw problems.invalid([{ pointer: '/body/validUntil', code: 'too_late' }]);
    return last;
  }
}
