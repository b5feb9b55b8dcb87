import { Injectable } from '@nestjs/common';
import { Policy, type FileFacts, type SubjectFacts } from '@parasol/access';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import type { Actor } from '@parasol/kernel';
import type { LiveKind, Pending, Was } from './change';

/** No team and no file: what a place on a care team does not tell of itself. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** What the policy asks about a row that the actor sees, where there is more to ask than its file. */
type Row = Readonly<Was> & { readonly id: string; readonly teamId: string | null };

/** Read as the actor: what row-level security hides is not there. */
const SEEN: Readonly<Record<Exclude<LiveKind, 'file'>, string>> = {
  task: 'select id, team_id as "teamId", worker_id as "workerId", case_file_id as "caseFileId" from parasol.task where id = any ($1::uuid[])',
  referral: `select r.id, r.case_file_id as "caseFileId", r.created_by as "createdBy", r.assigned_to as "assignedTo", r.companion_id as "companionId", p.state
    from parasol.referral r join parasol.referral_packet p on p.id = r.id where r.id = any ($1::uuid[])`,
  packet: 'select id, state from parasol.referral_packet where id = any ($1::uuid[]) and recipient_organisation_id = access.organisation()',
  duty: 'select id, team_id as "teamId", worker_id as "workerId" from parasol.duty where id = any ($1::uuid[])',
};

/** Who may know that something changed: whoever sees it now, and whoever saw it until then. Both enforcers are asked. */
@Injectable()
export class LiveRights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
  ) {}

  /** Those of the changes that this actor may know of, in one short transaction of theirs. */
  async knowable(actor: Actor, changes: readonly Pending[]): Promise<Pending[]> {
    return this.unitOfWork.run(actor, { readOnly: true }, async () => {
      const rows = await this.seen(changes);
      const files = await this.filesOf(changes, rows);
      return changes.filter((change) => {
        const row = rows.get(change.id);
        const now = change.kind === 'file' ? files.has(change.id) : row !== undefined;
        return (now && this.allows(change, row ?? {}, files)) || change.was.some((was) => this.allows(change, was, files));
      });
    });
  }

  private async seen(changes: readonly Pending[]): Promise<Map<string, Row>> {
    const found = new Map<string, Row>();
    const asked = Object.entries(SEEN).map(async ([kind, statement]) => {
      const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id);
      return ids.length === 0 ? [] : this.unitOfWork.query<Row>(statement, [ids]);
    });
    for (const row of (await Promise.all(asked)).flat()) found.set(row.id, row);
    return found;
  }

  /** Every file that a thing is or hangs on, as far as the actor sees it. */
  private async filesOf(changes: readonly Pending[], rows: ReadonlyMap<string, Row>): Promise<ReadonlyMap<string, FileFacts>> {
    const ids = new Set<string>();
    for (const { kind, id, was } of changes) {
      if (kind === 'file') ids.add(id);
      for (const { caseFileId } of [rows.get(id), ...was].filter((facts) => facts !== undefined)) if (caseFileId) ids.add(caseFileId);
    }
    if (ids.size === 0) return new Map();
    return new Map([...(await this.files.ofMany([...ids]))].map(([id, { facts }]) => [id, facts]));
  }

  private allows({ kind, id }: Pending, facts: Was, files: ReadonlyMap<string, FileFacts>): boolean {
    const { organisationId } = this.unitOfWork.actor;
    const file = facts.caseFileId ? files.get(facts.caseFileId) : null;
    switch (kind) {
      case 'task':
        return file !== undefined && this.policy.allows('read', 'Task', { organisationId, teamId: facts.teamId ?? null, workerId: facts.workerId ?? null, file });
      case 'referral':
        return file ? this.policy.allows('read', 'Referral', { ...file, ...referralOf(facts) }) : false;
      case 'packet':
        return this.policy.allows('read', 'ReferralPacket', packetOf(id, organisationId, facts));
      case 'file':
        return this.policy.allows('read', 'CaseFile', files.get(id) ?? { organisationId, teamId: facts.teamId ?? NONE, careTeam: facts.careTeam ?? [], blocked: facts.blocked ?? [], advisers: [] });
      case 'duty':
        return this.policy.allows('read', 'Duty', { organisationId, teamId: facts.teamId ?? NONE, workerId: facts.workerId ?? NONE });
    }
  }
}

const referralOf = ({ createdBy = NONE, assignedTo = null, companionId = null, state = 'draft' }: Was) => ({ createdBy, assignedTo, companionId, state });

/** The database shows a packet to its partner, and tells of its end, only where the consent stands or stood until now. */
const packetOf = (id: string, recipientOrganisationId: string, { state = 'draft' }: Was): SubjectFacts['ReferralPacket'] => ({
  id, recipientOrganisationId, state, consentStands: true, partnerExcluded: false,
});
