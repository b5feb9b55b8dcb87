import type { FileState, ListedFile } from './api';

/** As people type: without accents, case, or the hyphen of a code. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\s-]/gu, '')
    .toLocaleLowerCase();

/** A code as people type or say it: O for 0, I or L for 1. */
const asCode = (text: string): string => text.replaceAll('o', '0').replace(/[il]/g, '1');

/** Files whose working name or code holds what is looked for, of those that the list has brought. Nothing of it leaves the page. */
export function matching(files: readonly ListedFile[], sought: string, state: FileState | 'any'): readonly ListedFile[] {
  const words = plain(sought);
  if (words === '' && state === 'any') return files;
  return files.filter((file) => (state === 'any' || file.state === state) && (words === '' || plain(file.workingName ?? '').includes(words) || plain(file.fileCode).includes(asCode(words))));
}
