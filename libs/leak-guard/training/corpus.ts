/** One template of the corpus: what kind it is, and whether it is one of the hard ones. */
export interface Template {
  readonly lang: string;
  /** A kind of leak, or `near` (tempting, but none), or `plain` (an ordinary outreach note). */
  readonly kind: string;
  readonly hard: boolean;
  readonly text: string;
  /** One in five is never seen in training. */
  readonly heldOut: boolean;
}

export interface Note {
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly leak: boolean;
}

/** Values for `{slot}`s, by language. */
export type Slots = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const isLeak = (kind: string): boolean => kind !== 'near' && kind !== 'plain';

/** Reads lines "kind<TAB>text"; a "!" before the kind marks a hard one, "#" a remark. */
export function parseTemplates(lang: string, tsv: string): Template[] {
  return tsv
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line, at) => {
      const [kind = '', text = ''] = line.split('\t');
      return { lang, kind: kind.replace('!', ''), hard: kind.startsWith('!'), text, heldOut: at % 5 === 2 };
    });
}

/**
 * Notes of `corpus/unseen`, as they stand: "kind<TAB>text". Half of them, by a hash of their text that nobody chose (FNV-1a over
 * UTF-8, even), are open to training and to mending patterns; the closed half only ever judges.
 */
export function parseUnseen(lang: string, tsv: string): (Template & { readonly open: boolean })[] {
  return parseTemplates(lang, tsv).map((note) => ({ ...note, heldOut: false, open: isOpen(note.text) }));
}

/** A note as it stands, of one that could have been a template. */
export const asNote = ({ lang, kind, text }: Template): Note => ({ lang, kind, text, leak: isLeak(kind) });

export function isOpen(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash & 1) === 0;
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed everywhere (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** "(a|b|)": one of these, perhaps nothing. */
const GROUP = /\(([^()]*\|[^()]*)\)/g;

/**
 * Notes from templates: alternatives and slots filled, often an ordinary clause before or behind, sometimes accents left out or a slip of
 * the finger. Each template gives at least `times` notes, and as many as its longest group of alternatives needs to be met twice.
 */
export function expand(templates: readonly Template[], slots: Slots, times: number, seed: number): Note[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const plain = new Map<string, Template[]>();
  for (const template of templates) if (template.kind === 'plain') plain.set(template.lang, [...(plain.get(template.lang) ?? []), template]);
  const fill = ({ lang, text }: Template, at: number): string => {
    const longest = longestGroup(text);
    return text
      .replace(GROUP, (_group, within: string) => {
        const choices = within.split('|');
        return choices[choices.length === longest ? at % longest : Math.floor(random() * choices.length)] ?? '';
      })
      .replace(/\{(\w+)\}/g, (_slot, name: string) => pick(slots[lang]?.[name] ?? []) ?? String(1 + Math.floor(random() * 28)));
  };
  return templates.flatMap((template) =>
    Array.from({ length: Math.max(times, 2 * longestGroup(template.text)) }, (_, at) => {
      let text = fill(template, at);
      const other = at === 0 || random() < 0.5 ? undefined : pick(plain.get(template.lang) ?? []);
      const comma = template.lang === 'ar' ? '، ' : template.lang === 'zh' ? ',' : ', ';
      if (other !== undefined && other !== template) text = random() < 0.6 ? text + comma + fill(other, Math.floor(random() * 64)) : fill(other, Math.floor(random() * 64)) + comma + text;
      if (random() < 0.3) text = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
      if (random() < 0.2) text = slip(text, random);
      return { lang: template.lang, kind: template.kind, text, leak: isLeak(template.kind) };
    }),
  );
}

const longestGroup = (text: string): number => Math.max(0, ...Array.from(text.matchAll(GROUP), ([, within = '']) => within.split('|').length));

/** One letter left out, doubled or swapped with the next. */
function slip(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 3));
  const what = Math.floor(random() * 3);
  if (what === 0) return text.slice(0, at) + text.slice(at + 1);
  if (what === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
