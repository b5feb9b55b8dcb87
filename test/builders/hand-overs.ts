import { done } from './referrals';
import type { SignedInWorker } from './staff';

/** Something of a leaver's that goes to somebody else. */
export interface HandOverItem {
  readonly id: string;
  readonly subjectId: string;
  readonly version: number;
}

/** A planned hand-over of somebody's work, and what it holds. */
export async function aHandOver(supervisor: SignedInWorker, workerId: string): Promise<{ readonly id: string; readonly items: readonly HandOverItem[] }> {
  const { id } = await done(supervisor, '/hand-overs', { workerId, order: 'planned' });
  return { id: id as string, items: (await supervisor.expect(200, 'GET', `/hand-overs/${id}/items`)).body.items };
}

/** Gives the hand-over's part of a file to a colleague, with a note; the person leaves it to the house. */
export async function giveFile(supervisor: SignedInWorker, items: readonly HandOverItem[], file: string, workerId: string, note: string): Promise<void> {
  const item = items.find(({ subjectId }) => subjectId === file);
  await supervisor.expect(200, 'PUT', `/hand-over-items/${item?.id}/word`, { word: 'leaves_it_to_us' }, { headers: { 'if-match': `"${item?.version}"` } });
  await supervisor.expect(200, 'POST', `/hand-over-items/${item?.id}/giving`, { workerId, note });
}
