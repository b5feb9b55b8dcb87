import type { FileFacts } from '@parasol/access';
import type { UnitOfWork } from '@parasol/database';

export interface KnownFile extends FileFacts {
  readonly state: string;
}

interface FileRow {
  readonly id: string;
  readonly teamId: string;
  readonly state: string;
  readonly careTeam: string[];
  readonly blocked: string[];
}

/** What the policy asks about case files, for those of `ids` that the actor sees; with one query, none for no ids. */
export async function fileFactsOf(unitOfWork: UnitOfWork, ids: readonly (string | null)[]): Promise<Map<string, KnownFile>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { organisationId } = unitOfWork;
  const files = await unitOfWork.query<FileRow>(
    `select f.id, f.team_id as "teamId", f.state,
       array(select c.worker_id from parasol.care_team c where c.case_file_id = f.id and c.state = 'active') as "careTeam",
       array(select b.worker_id from parasol.conflict_block b where b.case_file_id = f.id and b.worker_id is not null and b.lifted_at is null) as blocked
     from parasol.case_file f where f.id = any ($1::uuid[])`,
    [wanted],
  );
  return new Map(files.map(({ id, ...file }) => [id, { organisationId, advisers: [], ...file }]));
}
