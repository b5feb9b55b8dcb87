import { Injectable } from '@nestjs/common';
import { Policy, type SubjectFacts } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import type { ConsentsQuery, ConsentView, ListedConsent } from './consent.dto';
import type { Consent } from './consent.entity';
import { ScriptsRead } from './scripts-read';

type Row = Omit<Consent, 'organisationId' | 'lineId'> & { readonly position: string };

/** A consent that the actor sees, and what the policy asks about it. */
export interface KnownConsent {
  readonly row: Row;
  readonly facts: SubjectFacts['Consent'];
}

const SELECT = `
  select id, case_file_id as "caseFileId", purpose, recipient_organisation_id as "recipientOrganisationId", state, items, taken_out as "takenOut", mode,
    witness_role as "witnessRole", valid_from::text as "validFrom", valid_until::text as "validUntil", script_version as "scriptVersion",
    script_read as "scriptRead", recorded_by as "recordedBy", version, created_at as "createdAt", answered_at as "answeredAt", ended_at as "endedAt",
    created_at::text as position
  from parasol.consent`;

@Injectable()
export class ConsentReadingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly cursors: Cursors,
    private readonly scripts: ScriptsRead,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. @throws Problem 404 for a file that is hidden */
  async list(fileId: string, { limit, cursor }: ConsentsQuery): Promise<{ items: ListedConsent[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const file = await this.files.of(fileId);
    const list = `consents of ${file.id}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} where case_file_id = $1 and ($2::text is null or (created_at, id) < ($2::timestamptz, $3::uuid))
       order by created_at desc, id desc limit $4`,
      [file.id, at, id, limit + 1],
    );
    const found = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    this.audit.readOf({ action: 'consent.read', subjectType: 'consent', caseFileId: file.id });
    const items = found.items.filter(({ recordedBy }) => this.policy.allows('read', 'Consent', { ...file.facts, recordedBy })).map(viewOf);
    return { ...found, items };
  }

  /** With the language in which it was asked, which stands in no list. @throws Problem 404 */
  async read(id: string): Promise<ConsentView> {
    const { row, facts } = await this.known(id);
    this.policy.demand('read', 'Consent', facts);
    this.audit.readOf({ action: 'consent.read', subjectType: 'consent', subjectId: row.id, caseFileId: row.caseFileId });
    const scriptLanguage = await this.scripts.open({ ...row, organisationId: facts.organisationId }, row.scriptRead);
    return { ...viewOf(row), ...(scriptLanguage === undefined ? {} : { scriptLanguage }) };
  }

  /** @throws Problem 404 */
  async known(id: string): Promise<KnownConsent> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where id = $1`, [id]);
    if (!row) throw problems.notFound();
    const file = await this.files.of(row.caseFileId);
    return { row, facts: { ...file.facts, recordedBy: row.recordedBy } };
  }
}

const viewOf = ({ id, caseFileId, purpose, recipientOrganisationId, state, items, takenOut, version, ...row }: Row): ListedConsent => ({
  ...{ id, caseFileId, purpose, recipientOrganisationId, state, items, takenOut, version },
  ...(row.mode ? { mode: row.mode } : {}),
  ...(row.witnessRole ? { witnessRole: row.witnessRole } : {}),
  ...(row.validFrom && row.validUntil ? { validFrom: row.validFrom, validUntil: row.validUntil } : {}),
  ...(row.scriptVersion > 0 ? { scriptVersion: row.scriptVersion } : {}),
  askedAt: row.createdAt.toISOString(),
  ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
  ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
});
