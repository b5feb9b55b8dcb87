import type { Desk } from '../desk/desk-transactions';

/**
 * Held until the transaction ends: a generation is layered under it, and so is the sealing anew of layers under another key of the
 * file. A lock of its own, so that nobody outside of the compartment ever waits for what happens inside.
 */
export async function lockDocument(desk: Desk, caseFileId: string, how: 'writing' | 'changing'): Promise<void> {
  const lock = how === 'writing' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await desk.query(`select ${lock}(hashtextextended('sealed.document ' || $1::uuid::text, 0))`, [caseFileId]);
}
