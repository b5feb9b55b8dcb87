import type { UnitOfWork } from '@parasol/database';

/**
 * Held until the transaction ends. What is sealed for a file is sealed under it, and so is the sealing anew under another key: of
 * two who write the one sees what the other did.
 */
export async function lockFile(unitOfWork: UnitOfWork, fileId: string, how: 'writing' | 'changing'): Promise<void> {
  const lock = how === 'writing' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await unitOfWork.query(`select ${lock}(hashtextextended('case_file ' || $1::uuid::text, 0))`, [fileId]);
}
