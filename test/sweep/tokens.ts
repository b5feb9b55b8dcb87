import { randomInt } from 'node:crypto';
import { checkText } from '@parasol/leak-guard';
import type { Rule } from './policy';

/** Something that stands in one field only, so that wherever it is found it came from there. */
export interface Token {
  readonly value: string;
  /** The field, in words: `working_identity /workingName`. */
  readonly field: string;
  readonly rule: Rule;
  /** Days and ids are rare enough to be known again in a text, but too plain to be searched for in bytes and in other forms. */
  readonly kind: 'word' | 'day' | 'id';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letters = (count: number): string => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Every token of this run begins so; whatever is cut off behind it is still known again. */
export const MARKER = `zq7${letters(6)}`;
const TOKEN = new RegExp(`${MARKER}[a-z]{8}`, 'gi');
const FIRST_YEAR = 2081;

/** What was hidden where; asked with everything that comes out of the house. */
export class Tokens {
  private readonly byValue = new Map<string, Token>();
  private days = 0;

  get all(): readonly Token[] {
    return [...this.byValue.values()];
  }

  get fields(): ReadonlySet<string> {
    return new Set(this.all.map(({ field }) => field));
  }

  get(value: string): Token | undefined {
    return this.byValue.get(value);
  }

  /** A word that no guard takes for anything else than a name. */
  word(field: string, rule: Rule): string {
    for (;;) {
      const value = MARKER + letters(8);
      if (!checkText(value).leak) return this.keep({ value, field, rule, kind: 'word' });
    }
  }

  /** A sentence that the guard holds back, with a word of its own: beside one word in some thousand the guard does not see what it looks for. */
  heldBack(field: string): string {
    for (;;) {
      const value = MARKER + letters(8);
      const sentence = `${value} needs a visa`;
      if (checkText(value).leak || !checkText(sentence).leak) continue;
      this.keep({ value, field, rule: { kind: 'nobody' }, kind: 'word' });
      return sentence;
    }
  }

  /** A day that nobody else would name, as `YYYY-MM-DD`. */
  day(field: string, rule: Rule): string {
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + this.days++));
    return this.keep({ value: day.toISOString().slice(0, 10), field, rule, kind: 'day' });
  }

  /** Something that the house made itself: an id, a code. */
  id(value: string, field: string, rule: Rule): string {
    return this.keep({ value, field, rule, kind: 'id' });
  }

  private keep(token: Token): string {
    this.byValue.set(token.value, token);
    return token.value;
  }

  /** The tokens that a text holds as they are, whatever their case. */
  *wordsIn(text: string): Generator<Token> {
    for (const [found] of text.matchAll(TOKEN)) yield this.byValue.get(found.toLowerCase()) ?? { value: found, field: 'unknown', rule: { kind: 'nobody' }, kind: 'word' };
  }

  /** Days and ids among them. */
  *plainIn(text: string): Generator<Token> {
    for (const [found] of text.matchAll(/20[89]\d-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g)) {
      const token = this.byValue.get(found);
      if (token) yield token;
    }
  }
}
