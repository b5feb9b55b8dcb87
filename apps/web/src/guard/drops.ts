import { ApiProblem } from '@parasol/api-client';
import type { Drop, PinnedKeys } from '@parasol/sealing';
import { api } from '../session';
import { dayFromToday } from '../i18n';
import { dropKeeper, type Author } from './drop-keeper';
import { loadSealing, type Sealing } from './sealing';

export type { Author };

interface NewDrop {
  /** Made once a text, so that one that arrives twice is one. */
  readonly dropId: string;
  readonly author: Author;
  /** The file that it is about; none when it is about nobody's. */
  readonly caseFileId?: string | undefined;
  /** Workers whom the person excludes from that file. */
  readonly excluded: readonly string[];
  readonly text: string;
}

/** What a text for the advisers takes at most, in UTF-16 units; beside the room in bytes. */
const LONGEST = 4_000;

/** How much more fits, in bytes or letters, whichever ends first; below zero it is too long. */
export function roomFor(sealing: Sealing, drop: NewDrop): number {
  // The form takes no text of more letters, and none without any.
  const text = drop.text.slice(0, LONGEST) || ' ';
  return Math.min(LONGEST - drop.text.length, sealing.dropRoomLeft(noteOf(sealing, { ...drop, text })));
}

/**
 * Seals a text to the advisers of the list, without those whom the person excludes, and leaves it in their mailbox. Nobody but they
 * can read it afterwards, its author neither. Without a network or a session it waits on this device, where that is set up.
 * @throws ApiProblem `no_adviser`, `too_many`; TypeError where nothing could be reached nor kept; SealingError `does_not_fit`
 */
export async function leaveDrop(keys: PinnedKeys, drop: NewDrop): Promise<'left' | 'kept'> {
  const sealing = await loadSealing();
  const sealed = await sealing.sealDrop(keys, noteOf(sealing, drop), drop.excluded);
  try {
    await api.POST('/drops', { body: { sealed } });
    return 'left';
  } catch (error) {
    const keep = error instanceof ApiProblem && error.status !== 401 ? undefined : dropKeeper();
    if (!keep) throw error;
    await keep(sealed, drop.author);
    return 'kept';
  }
}

function noteOf({ DROP_FORMAT, NO_FILE }: Sealing, { dropId, author, caseFileId = NO_FILE, text }: NewDrop): Drop {
  return { format: DROP_FORMAT, kind: 'note', dropId, fileId: caseFileId, writtenBy: author.workerId, writtenOn: dayFromToday(), text };
}
