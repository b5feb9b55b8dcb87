import { useLocation, type LinkProps } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Stands for a file of the room while it is unlocked; means nothing afterwards. */
    readonly sealedFile?: string;
  }
}

/**
 * Which file each entry of the browser's history stands for. Browsers write addresses and what belongs to an entry to the disk, and
 * which files an adviser is on must not stand there: so it is a random word, and what it means is in memory until the room is locked.
 */
const words = new Map<string, string>();

export const forgetOpenedFiles = (): void => words.clear();

function wordOf(caseFileId: string): string {
  const word = words.get(caseFileId) ?? crypto.randomUUID();
  words.set(caseFileId, word);
  return word;
}

/** A link to a file inside of the room; one entry of history more, so that going back leads to the list. */
export const linkToFile = (caseFileId: string): Pick<LinkProps, 'to' | 'hash' | 'state' | 'activeOptions'> => ({
  to: '/sealed',
  hash: 'file',
  state: { sealedFile: wordOf(caseFileId) },
  activeOptions: { includeHash: true },
});

/** The file that is looked at; undefined in front of the list, and once the room is locked. */
export function useOpenedFile(unlocked: boolean): string | undefined {
  const word = useLocation({ select: ({ state }) => state.sealedFile });
  return unlocked ? [...words].find(([, one]) => one === word)?.[0] : undefined;
}
