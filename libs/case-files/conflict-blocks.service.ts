import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { CareTeamEvents } from './care-team-events';
import { CaseFileFactsReader, type KnownFile } from './case-file-facts.reader';
import type { ConflictBlock } from './conflict-block.entity';

/** Whom the person excludes: exactly one of the two. */
export type ExcludedParty = { readonly workerId: string } | { readonly partnerOrganisationId: string };

/** Workers and partners whom the person excludes from their file. */
@Injectable()
export class ConflictBlocksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly events: CareTeamEvents,
    private readonly audit: AuditService,
  ) {}

  /** Blocks that stand. @throws Problem 404 for a file that is hidden */
  async list(fileId: string) {
    const file = await this.files.of(fileId);
    this.policy.demand('read', 'ConflictBlock', file.facts);
    const rows = await this.unitOfWork.query<Pick<ConflictBlock, 'id' | 'workerId' | 'partnerOrganisationId' | 'createdAt'>>(
      `select id, worker_id as "workerId", partner_organisation_id as "partnerOrganisationId", created_at as "createdAt"
       from parasol.conflict_block where case_file_id = $1 and lifted_at is null order by created_at, id`,
      [file.id],
    );
    this.audit.readOf({ action: 'conflict_block.read', subjectType: 'conflict_block', caseFileId: file.id });
    const items = rows.map(({ id, createdAt, workerId, partnerOrganisationId }) => ({
      ...{ id, createdAt },
      ...(workerId ? { workerId } : { partnerOrganisationId: partnerOrganisationId ?? undefined }),
    }));
    return { items };
  }

  /**
   * Notes that the person excludes somebody. A worker is off the care team, and finds nothing of the file any more, in the
   * moment in which this commits; also when it is the one who notes it.
   * @throws Problem 404 hidden, 409 excluded already, 422 nobody of ours, or no partner
   */
  async add(fileId: string, party: ExcludedParty): Promise<{ id: string }> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    this.policy.demand('create', 'ConflictBlock', file.facts);
    const workerId = 'workerId' in party ? party.workerId : null;
    const partnerId = 'partnerOrganisationId' in party ? party.partnerOrganisationId : null;
    await this.demandParty(file, workerId, partnerId);
    const id = randomUUID();
    // Nothing is returned: whoever notes that they themselves are excluded no longer sees the row.
    await this.unitOfWork.query(
      `insert into parasol.conflict_block (id, organisation_id, case_file_id, worker_id, partner_organisation_id, created_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, file.facts.organisationId, file.id, workerId, partnerId, this.unitOfWork.actor.workerId],
    );
    await this.audit.wrote({ action: 'conflict_block.added', subjectType: 'conflict_block', subjectId: id, caseFileId: file.id });
    if (workerId) await this.takeOff(file, workerId);
    return { id };
  }

  /** The person no longer excludes them. Places that ended stay ended. @throws Problem 404 hidden, 409 lifted already */
  async lift(fileId: string, blockId: string): Promise<void> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    this.policy.demand('end', 'ConflictBlock', file.facts);
    const known = await this.unitOfWork.query('select 1 from parasol.conflict_block where id = $1 and case_file_id = $2', [blockId, file.id]);
    if (known.length === 0) throw problems.notFound();
    const lifted = await this.unitOfWork.query('update parasol.conflict_block set lifted_at = now() where id = $1 and lifted_at is null returning id', [blockId]);
    if (lifted.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'conflict_block.lifted', subjectType: 'conflict_block', subjectId: blockId, caseFileId: file.id });
  }

  private async demandParty(file: KnownFile, workerId: string | null, partnerId: string | null): Promise<void> {
    const known = workerId
      ? await this.unitOfWork.query('select 1 from parasol.worker where id = $1 and organisation_id = $2', [workerId, file.facts.organisationId])
      : await this.unitOfWork.query(`select 1 from parasol.organisation where id = $1 and kind = 'partner'`, [partnerId]);
    if (known.length === 0) throw problems.refused('unknown_party', 'There is no such worker or partner.', [{ pointer: '/body', code: 'no_match' }]);
    const excluded = workerId ? file.facts.blocked.includes(workerId) : partnerId !== null && file.excludedPartners.includes(partnerId);
    if (excluded) throw problems.conflict('already_excluded', 'The person excludes them already.');
  }

  private async takeOff(file: KnownFile, workerId: string): Promise<void> {
    const wasActive = file.facts.careTeam.includes(workerId);
    const ended = await this.unitOfWork.query<{ id: string }>('select access.end_excluded_places($1) as id', [file.id]);
    for (const { id } of ended) await this.audit.wrote({ action: 'care_team.ended', subjectType: 'care_team', subjectId: id, caseFileId: file.id, reason: 'excluded' });
    // A place that was only proposed had no tasks.
    if (wasActive) await this.events.ended(file, ended.map(({ id }) => id));
  }
}
