import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { PartnerOffers } from '@parasol/directory';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import type { Answer, ConsentReceipt, Given } from './consent.dto';
import type { KnownConsent } from './consent-reading.service';
import { STEP_OF_ANSWER, transition } from './consent.states';
import { ConsentSteps } from './consent-steps';

const LONGEST_DAYS = 365;
const DEFAULT_DAYS = 90;

interface Replaced {
  readonly id: string;
  readonly state: 'superseded' | 'expired';
  readonly lineId: string;
}

/** What the person said to the question. */
@Injectable()
export class ConsentAnswersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
    private readonly steps: ConsentSteps,
    private readonly offers: PartnerOffers,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Records the answer. A yes replaces the one that stands for the same purpose and partner.
   * @throws Problem 403, 409 for what was answered before, or a file that is not kept any more; for a yes also 400 for its last
   * day, 422 `not_offered`, `card_only`, `partner_excluded`
   */
  async answer(known: KnownConsent, input: Answer): Promise<ConsentReceipt> {
    const { row } = known;
    // Two who answer for one person wait for each other, so that one yes replaces the other.
    await this.files.lock(row.caseFileId, 'changing');
    const file = await this.files.of(row.caseFileId);
    const step = STEP_OF_ANSWER[input.answer];
    this.steps.demand('answer', step, known);
    if (!isWritable(file.state)) throw problems.wrongState();
    if (input.answer === 'given') return this.give(known, input, file.excludedPartners);
    return this.steps.take(step, row, `mode = $3, witness_role = $4, answered_at = now()`, [input.mode, input.witnessRole ?? null]);
  }

  private async give({ row }: KnownConsent, { items, mode, witnessRole, validUntil }: Given, excluded: readonly string[]): Promise<ConsentReceipt> {
    await this.offers.demandOpen(row.recipientOrganisationId);
    if (excluded.includes(row.recipientOrganisationId)) throw problems.refused('partner_excluded', 'The person excludes this partner.');
    const lastDay = await this.lastDay(validUntil);
    const lineId = await this.replace(row.id, row.caseFileId);
    const receipt = await this.steps.take(
      'giving', row,
      `mode = $3, witness_role = $4, answered_at = now(), items = $5, valid_from = current_date, valid_until = $6, line_id = coalesce($7, line_id)`,
      [mode, witnessRole ?? null, items, lastDay, lineId ?? null],
    );
    return { ...receipt, validUntil: lastDay };
  }

  /** @returns the line that goes on */
  private async replace(newer: string, caseFileId: string): Promise<string | undefined> {
    const replaced = await this.unitOfWork.query<Replaced>('select id, state, line_id as "lineId" from access.replace_consents($1)', [newer]);
    for (const { id, state } of replaced) {
      const { audit } = transition(state === 'superseded' ? 'supersession' : 'expiry');
      if (state === 'expired') await this.outbox.add('consent.expired', id);
      await this.audit.wrote({ action: audit, subjectType: 'consent', subjectId: id, caseFileId });
    }
    return replaced.find(({ state }) => state === 'superseded')?.lineId;
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
