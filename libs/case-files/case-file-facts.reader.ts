import { Injectable } from '@nestjs/common';
import type { FileFacts, Section } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { ClosureReason } from './codes';
import { lockFile } from './file-lock';
import type { FileState } from './life-cycle';

/** A case file that the actor may see, with what the policy asks about it. */
export interface KnownFile {
  readonly id: string;
  readonly fileCode: string;
  readonly state: FileState;
  readonly version: number;
  readonly createdAt: Date;
  /** A day, as `YYYY-MM-DD`. */
  readonly lastContactOn: string | null;
  readonly closureReason: ClosureReason | null;
  readonly closedAt: Date | null;
  readonly safetyShared: boolean;
  /** Sections that the actor has opened for a stated reason, as long as that lasts. */
  readonly opened: readonly Section[];
  /** Partner organisations that the person excludes. */
  readonly excludedPartners: readonly string[];
  /** For `Policy.demand`. Of advisers it holds the actor alone, if they are one. */
  readonly facts: FileFacts;
}

interface Row extends Omit<KnownFile, 'facts'> {
  readonly organisationId: string;
  readonly teamId: string;
  readonly careTeam: readonly string[];
  readonly blocked: readonly string[];
}

const FACTS = `
  select f.id, f.organisation_id as "organisationId", f.team_id as "teamId", f.file_code as "fileCode", f.state, f.version,
    f.created_at as "createdAt", f.last_contact_on::text as "lastContactOn", f.closure_reason as "closureReason", f.closed_at as "closedAt",
    f.safety_shared_with_adviser as "safetyShared",
    array(select c.worker_id from parasol.care_team c where c.case_file_id = f.id and c.state = 'active') as "careTeam",
    array(select b.worker_id from parasol.conflict_block b
          where b.case_file_id = f.id and b.worker_id is not null and b.lifted_at is null) as blocked,
    array(select b.partner_organisation_id from parasol.conflict_block b
          where b.case_file_id = f.id and b.partner_organisation_id is not null and b.lifted_at is null) as "excludedPartners",
    array(select o.section from parasol.opening o where o.case_file_id = f.id and o.worker_id = access.worker() and o.until > now()) as opened
  from parasol.case_file f where`;
/** Of one: by a plan for any file, which PostgreSQL would not keep for a list of unknown length. */
const OF_ONE = `${FACTS} f.id = $1`;
const OF_MANY = `${FACTS} f.id = any($1::uuid[])`;

/** The door of case files for other features: what they need to ask the policy about something that hangs on a file. */
@Injectable()
export class CaseFileFactsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The file, read with the rights of the actor.
   * @throws Problem 404 for a file that is not there, or that the actor may not see.
   */
  async of(fileId: string): Promise<KnownFile> {
    const [row] = await this.unitOfWork.query<Row>(OF_ONE, [fileId]);
    if (!row) throw problems.notFound();
    return this.known(row);
  }

  /** The same for many at once, by id; those that the actor may not see are absent. One statement. */
  async ofMany(fileIds: readonly string[]): Promise<ReadonlyMap<string, KnownFile>> {
    const rows = await this.unitOfWork.query<Row>(OF_MANY, [fileIds]);
    return new Map(rows.map((row) => [row.id, this.known(row)]));
  }

  /** A file that an adviser sees is one that they are assigned to; nobody else knows of any adviser. */
  private known({ organisationId, teamId, careTeam, blocked, ...file }: Row): KnownFile {
    const { actor } = this.unitOfWork;
    return { ...file, facts: { organisationId, teamId, careTeam, blocked, advisers: actor.role === 'adviser' ? [actor.workerId] : [] } };
  }

  /**
   * Makes those who write something on a file and those who change its state wait for each other, until the transaction
   * ends. Call it before `of`, so that what is then read still stands when it is written.
   * @param how `writing` for many at once; `changing` for the state of the file, its care team, its key or a section's summary
   */
  async lock(fileId: string, how: 'writing' | 'changing'): Promise<void> {
    await lockFile(this.unitOfWork, fileId, how);
  }
}
