import type { ListedFile } from './api';
import type { FileState } from './steps';

/** As people type: without accents, case, or the hyphen of a code. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\s-]/gu, '')
    .toLocaleLowerCase();

/** A code as people type or say it: O for 0, I or L for 1. */
const asCode = (text: string): string => text.replaceAll('o', '0').replace(/[il]/g, '1');

interface Sought {
  readonly name: string;
  readonly code: string;
}

/** What a file is found by, made once; gone with the file. */
const made = new WeakMap<ListedFile, Sought>();

function soughtBy(file: ListedFile): Sought {
  const known = made.get(file) ?? { name: plain(file.workingName ?? ''), code: plain(file.fileCode) };
  made.set(file, known);
  return known;
}

/** Files whose working name or code holds what is looked for, of those that the list has brought. Nothing of it leaves the page. */
export function matching(files: readonly ListedFile[], sought: string, state: FileState | 'any'): readonly ListedFile[] {
  const words = plain(sought);
  const code = asCode(words);
  if (words === '' && state === 'any') return files;
  return files.filter((file) => {
    if (state !== 'any' && file.state !== state) return false;
    const by = soughtBy(file);
    return by.name.includes(words) || by.code.includes(code);
  });
}
