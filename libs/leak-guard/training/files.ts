import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asNote, parseTemplates, parseUnseen, type Note, type Slots, type Template } from './corpus';

/** The whole corpus, read from its folder. */
export interface Corpus {
  /** All that may be trained on: the templates, and the open half of the notes from strangers. */
  readonly templates: readonly Template[];
  readonly slots: Slots;
  /** What only ever judges, by the name of the set: its totals may be shown, its texts may not. */
  readonly closed: Readonly<Record<'unseen' | 'fresh', readonly Note[]>>;
  readonly sample: readonly Note[];
}

export function readCorpus(folder: string): Corpus {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const all = <T>(within: string, parse: (lang: string, tsv: string) => T[]): T[] =>
    readdirSync(join(folder, within))
      .filter((name) => name.endsWith('.tsv'))
      .sort()
      .flatMap((name) => parse(name.slice(0, 2), read(join(within, name))));
  const unseen = all('unseen', parseUnseen);
  const sample = read('sample.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Note & { readonly hard: boolean });
  return {
    templates: [...all('', parseTemplates), ...unseen.filter(({ open }) => open)],
    slots: JSON.parse(read('slots.json')) as Slots,
    closed: { unseen: unseen.filter(({ open }) => !open).map(asNote), fresh: all('fresh', parseTemplates).map(asNote) },
    sample: sample.map((note) => ({ ...note, kind: note.leak ? note.kind : note.hard ? 'near' : 'plain' })),
  };
}
