import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { factsOf, ReferralFinder, SELECT_REFERRALS, viewOf, type KnownReferral, type ReferralRow } from './referral-finder';
import type { ReferralDetail, ReferralsQuery, ReferralView } from './referral.dto';

interface Page {
  items: ReferralView[];
  next?: string;
}

/** Referrals as the sender's workers read them. */
@Injectable()
export class ReferralReadingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly finder: ReferralFinder,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  /** With its course. @throws Problem 404 */
  async read(id: string): Promise<ReferralDetail> {
    const known = await this.finder.known(id);
    this.policy.demand('read', 'Referral', factsOf(known));
    this.audit.readOf({ action: 'referral.read', subjectType: 'referral', subjectId: known.row.id, caseFileId: known.file.id });
    return { ...viewOf(known), ...(await this.courseOf(known.row.id)) };
  }

  /** Those of one file, the newest first. @throws Problem 404 for a file that is hidden */
  async ofFile(fileId: string, query: ReferralsQuery): Promise<Page> {
    const file = await this.files.of(fileId);
    return this.page(`referrals of ${file.id}`, file.id, query);
  }

  /** All that the actor sees, the newest first. */
  all(query: ReferralsQuery): Promise<Page> {
    return this.page('referrals', null, query);
  }

  private async page(name: string, fileId: string | null, { state, limit, cursor }: ReferralsQuery): Promise<Page> {
    const { actor } = this.unitOfWork;
    const list = `${name} in ${state ?? 'any'}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<ReferralRow>(
      `${SELECT_REFERRALS}
       where r.organisation_id = $1 and ($2::uuid is null or r.case_file_id = $2) and ($3::text is null or p.state = $3)
         and ($4::text is null or (r.created_at, r.id) < ($4::timestamptz, $5::uuid))
       order by r.created_at desc, r.id desc limit $6`,
      [actor.organisationId, fileId, state ?? null, at, id, limit + 1],
    );
    const found = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    const items = await this.readable(found.items);
    if (items.length === 0) this.audit.readOf({ action: 'referral.listed', subjectType: 'referral', caseFileId: fileId });
    // Each by itself, so that the log of a file shows it.
    this.audit.readOf(...items.map(({ row, file }) => ({ action: 'referral.listed', subjectType: 'referral', subjectId: row.id, caseFileId: file.id }) as const));
    return { ...found, items: items.map(viewOf) };
  }

  private async courseOf(id: string): Promise<Omit<ReferralDetail, keyof ReferralView>> {
    const [steps, [word], [follower]] = await Promise.all([
      this.unitOfWork.query<ReferralDetail['steps'][number]>('select state, at from parasol.referral_step where referral_id = $1 order by packet_version, at', [id]),
      this.unitOfWork.query<NonNullable<ReferralDetail['word']>>(
        `select helped, would_go_again as "wouldGoAgain", wants_another as "wantsAnother", asked_on::text as "askedOn", asked_by as "askedBy"
         from parasol.referral_word where id = $1`,
        [id],
      ),
      this.unitOfWork.query<{ id: string }>('select id from parasol.referral where follows_id = $1', [id]),
    ]);
    return { steps, ...(word ? { word } : {}), ...(follower ? { followedById: follower.id } : {}) };
  }

  private async readable(rows: readonly ReferralRow[]): Promise<KnownReferral[]> {
    const files = await this.files.ofMany([...new Set(rows.map(({ caseFileId }) => caseFileId))]);
    return rows.flatMap((row) => {
      const file = files.get(row.caseFileId);
      return file !== undefined && this.policy.allows('read', 'Referral', factsOf({ row, file })) ? [{ row, file }] : [];
    });
  }
}
