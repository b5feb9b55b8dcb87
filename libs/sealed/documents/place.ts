import type { Place } from '@parasol/keys';
import type { PinnedKeys } from '@parasol/sealing';
import type { Desk } from '../desk/desk-transactions';

export type Generation = 'current' | 'previous';

/** Where the outer layer of a generation stands; bound to it. There is no version to count: it would tell of writes. */
export const placeOf = (organisationId: string, caseFileId: string, generation: Generation): Place => ({
  organisationId, section: 'sealed.document', rowId: caseFileId, version: generation === 'current' ? 1 : 2,
});

/** For each file the advisers of the list whom its person does not exclude. */
export async function sealToOf(desk: Desk, list: PinnedKeys, caseFileIds: readonly string[]): Promise<(caseFileId: string) => string[]> {
  const blocks = await desk.query<{ caseFileId: string; workerId: string }>(
    'select case_file_id as "caseFileId", worker_id as "workerId" from parasol.conflict_block where case_file_id = any($1) and worker_id is not null and lifted_at is null',
    [caseFileIds],
  );
  const advisers = list.advisers.map(({ adviserId }) => adviserId);
  return (id) => advisers.filter((adviserId) => !blocks.some(({ caseFileId, workerId }) => caseFileId === id && workerId === adviserId));
}
