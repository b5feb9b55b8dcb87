import type { ReasonCode } from '../reasons';
import { fold } from '../normalise';

/** One language's words. Patterns are separated by ";" or line ends; see README.md for their small notation. */
export interface Lexicon {
  readonly lang: string;
  /** Alternatives behind `@dem` (people of a country) and `@ctr` (countries), separated by "|". */
  readonly demonyms: string;
  readonly countries: string;
  /** What is immigration information by itself. */
  readonly strong: Partial<Record<ReasonCode, string>>;
  /** What may be, with a second sign or the model's agreement. */
  readonly weak: Partial<Record<ReasonCode, string>>;
  /** What only looks like it; taken out before anything else is looked for. */
  readonly neutral: string;
}

export interface Hit {
  readonly reason: ReasonCode;
  readonly strong: boolean;
}

interface Rule {
  readonly regex: RegExp;
  readonly reason: ReasonCode | undefined;
  readonly strong: boolean;
  readonly lang: string;
  readonly short: boolean;
}

const LETTER = 'a-z0-9\\u0400-\\u04ff\\u0600-\\u06ff';
const SHORT = /^[a-z0-9]{1,3}$/;
const HAN = /[\u3400-\u9fff]/;
const ARABIC = /[\u0600-\u06ff]/;
const CLITICS = /^(?:وب|ول|وك|فب|و|ف|ب|ل|ك|ع|ه|ش|م)?(?:ال|لل|ل)?$/;
const ARABIC_PREFIX = '(?:[وفبلكع]?ال|لل|[وفبلكع])?';
const ARABIC_ENDING = '(?:ها|هم|هن|ه|ي|ك|نا|ين|ات|ا|تها|ته|تي)?';

/** Finds the lexicons' patterns in `plain` text, by the first letters of each word. */
export class Matcher {
  private readonly neutral = new Map<string, Rule[]>();
  private readonly rules = new Map<string, Rule[]>();
  private readonly longWords = new Map<string, { word: string; reason: ReasonCode }[]>();

  constructor(lexicons: readonly Lexicon[]) {
    for (const lexicon of lexicons) {
      this.add(this.neutral, lexicon, lexicon.neutral, undefined, true);
      for (const [reason, patterns] of Object.entries(lexicon.strong)) this.add(this.rules, lexicon, patterns, reason as ReasonCode, true);
      for (const [reason, patterns] of Object.entries(lexicon.weak)) this.add(this.rules, lexicon, patterns, reason as ReasonCode, false);
    }
  }

  /** A `plain` text with "#" in the place of what only looks like a leak. */
  masked(text: string, lang: string | undefined): string {
    let masked = text;
    scan(text, this.neutral, lang, (_rule, start, end) => {
      masked = masked.slice(0, start) + '#'.repeat(end - start) + masked.slice(end);
    });
    return masked;
  }

  /** Every hit in a `masked` text, once per reason and strength; `lang` only decides about very short words. */
  hits(masked: string, lang: string | undefined): Hit[] {
    const found = new Map<string, Hit>();
    scan(masked, this.rules, lang, ({ reason, strong }) => {
      if (reason !== undefined) found.set(`${reason} ${strong}`, { reason, strong });
    });
    for (const word of masked.split(' ')) {
      const reason = word.length >= 7 ? this.misspelt(word) : undefined;
      if (reason !== undefined) found.set(`${reason} true`, { reason, strong: true });
    }
    return [...found.values()];
  }

  private add(into: Map<string, Rule[]>, lexicon: Lexicon, patterns: string, reason: ReasonCode | undefined, strong: boolean): void {
    const together = new Map<string, string[]>();
    const ready = patterns.split(/[;\n]/).map((raw) => fold(raw.trim().replaceAll('@dem', `(${lexicon.demonyms})`).replaceAll('@ctr', `(${lexicon.countries})`)));
    for (const [index, pattern] of ready.entries()) {
      if (pattern === '') continue;
      for (const source of withoutLeadingGroup(pattern)) {
        const letters = /^[^()?*[|\\.+]+/.exec(source)?.[0] ?? '';
        const key = (/^[?|]/.test(source.slice(letters.length)) ? letters.slice(0, -1) : letters).slice(0, 2);
        // What is taken out is taken out by its longest pattern, so each of these stays a rule of its own.
        const group = `${key}\n${SHORT.test(source)}\n${reason === undefined ? index : ''}`;
        together.set(group, [...(together.get(group) ?? []), translate(source)]);
        if (reason !== undefined && strong && /^[a-z\u0400-\u04ff]{7,}$/.test(source)) this.remember(source, reason);
      }
    }
    for (const [group, sources] of together) {
      const [key = '', short] = group.split('\n');
      const rule = { regex: new RegExp(sources.join('|'), 'y'), reason, strong, lang: lexicon.lang, short: short === 'true' };
      into.set(key, [...(into.get(key) ?? []), rule]);
    }
  }

  /** Keeps a long word under each of its forms with one letter left out, so that one slip of the finger still finds it. */
  private remember(word: string, reason: ReasonCode): void {
    for (const form of shortened(word)) this.longWords.set(form, [...(this.longWords.get(form) ?? []), { word, reason }]);
  }

  private misspelt(typed: string): ReasonCode | undefined {
    for (const form of shortened(typed)) {
      for (const { word, reason } of this.longWords.get(form) ?? []) if (word[0] === typed[0] && Math.abs(word.length - typed.length) <= 1) return reason;
    }
    return undefined;
  }
}

const shortened = (word: string): string[] => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

function scan(text: string, rules: Map<string, Rule[]>, lang: string | undefined, hit: (rule: Rule, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ' ';
    if (letter === ' ' || letter === '#' || !mayStart(text, at, letter)) continue;
    for (const key of [text.slice(at, at + 2), letter]) {
      for (const rule of rules.get(key) ?? []) {
        if (rule.short && lang !== undefined && rule.lang !== lang) continue;
        rule.regex.lastIndex = at;
        if (rule.regex.test(text)) hit(rule, at, rule.regex.lastIndex);
      }
    }
  }
}

function mayStart(text: string, at: number, letter: string): boolean {
  if (HAN.test(letter)) return true;
  const before = text[at - 1] ?? ' ';
  if (before === ' ' || before === '#' || HAN.test(before)) return true;
  if (ARABIC.test(letter)) {
    const start = text.lastIndexOf(' ', at) + 1;
    return at - start <= 4 && CLITICS.test(text.slice(start, at));
  }
  return /[0-9]/.test(before) !== /[0-9]/.test(letter) || ARABIC.test(before);
}

/** "(a|b) c" as "a c" and "b c", so that every pattern has first letters to be found by. */
function withoutLeadingGroup(pattern: string): string[] {
  if (!pattern.startsWith('(')) return [pattern];
  const end = closing(pattern);
  const rest = pattern.slice(end + 1);
  const firsts = alternatives(pattern.slice(1, end));
  const optional = rest.startsWith('?');
  const after = optional ? rest.slice(1) : rest;
  return [...firsts.map((first) => first + after), ...(optional ? [after.trim()] : [])].flatMap(withoutLeadingGroup);
}

function closing(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    if (pattern[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`A group is not closed: ${pattern}`);
}

function alternatives(group: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of group) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

function translate(source: string): string {
  const last = source.at(-1) ?? '';
  const han = HAN.test(source);
  const body = source
    .replaceAll(' .. ', han ? '.{0,8}' : ARABIC.test(source) ? `(?: [^ ]+){0,4} ${ARABIC_PREFIX}` : '(?: [^ ]+){0,4} ')
    .replaceAll('..', '.{0,8}')
    .replaceAll('*', `[${LETTER}]*`);
  if (HAN.test(last)) return body;
  if (last === '*') return body;
  if (ARABIC.test(source)) return `${body}${ARABIC_ENDING}(?![${LETTER}])`;
  return /[a-z)]/.test(last) && !/[\u0400-\u04ff]/.test(source) ? `${body}s?(?![${LETTER}])` : `${body}(?![${LETTER}])`;
}
