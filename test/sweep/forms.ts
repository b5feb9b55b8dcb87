import { createHash } from 'node:crypto';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { MARKER, type Token, type Tokens } from './tokens';

export interface Seen {
  readonly token: Token;
  /** How it was written. */
  readonly form: string;
}

const reversed = (text: string): string => [...text].reverse().join('');
const each = (text: string, write: (code: number) => string): string => [...text].map((sign) => write(sign.charCodeAt(0))).join('');
const hexCode = (code: number): string => code.toString(16).padStart(2, '0');

/** Base64 of the text where `before` bytes stand in front of it; only what does not depend on its neighbours. */
function base64At(text: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const first = before === 0 ? 0 : before === 1 ? 2 : 3;
  return bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

type Write = (text: string) => string | Buffer;

/** Every way in which a text is searched for, beside letter by letter. */
export const FORMS: Readonly<Record<string, Write>> = {
  plain: (text) => text,
  upper: (text) => text.toUpperCase(),
  capitalised: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  reversed,
  'reversed upper': (text) => reversed(text).toUpperCase(),
  hex: (text) => each(text, hexCode),
  'hex upper': (text) => each(text, hexCode).toUpperCase(),
  'base64 at 0': (text) => base64At(text, 0),
  'base64 at 1': (text) => base64At(text, 1),
  'base64 at 2': (text) => base64At(text, 2),
  'url-escaped': (text) => each(text, (code) => `%${hexCode(code)}`),
  'url-escaped upper': (text) => each(text, (code) => `%${hexCode(code).toUpperCase()}`),
  'json-escaped': (text) => each(text, (code) => `\\u00${hexCode(code)}`),
  entities: (text) => each(text, (code) => `&#${code};`),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': utf16be,
};
const MARKS = Object.entries(FORMS).map(([form, write]) => ({ form, bytes: Buffer.from(write(MARKER) as string) }));
const WORDS = new Set(['plain', 'upper', 'capitalised']);
const DIGESTS = ['md5', 'sha1', 'sha256'] as const;

/** Searches bytes for tokens of a run. */
export class Search {
  private digests = new Map<string, Token>();
  private digested = 0;

  constructor(private readonly tokens: Tokens) {}

  /** Words in all forms, in the bytes and in what they hold packed. */
  words(bytes: Buffer, inside = ''): Seen[] {
    const found: Seen[] = [];
    for (const { form, bytes: mark } of MARKS) {
      if (!bytes.includes(mark)) continue;
      if (WORDS.has(form)) found.push(...this.unlike(bytes.toString('latin1')).map((token) => ({ token, form: `${inside}${form}` })));
      else found.push(...this.written(bytes, form).map((token) => ({ token, form: `${inside}${form}` })));
    }
    if (inside === '') for (const [kind, unpacked] of packedIn(bytes)) found.push(...this.words(unpacked, `${kind}, `));
    return found;
  }

  /** As `words`; with days, ids and digests, for what is text. */
  all(bytes: Buffer): Seen[] {
    const text = bytes.toString('utf8');
    return [...this.words(bytes), ...[...this.tokens.plainIn(text)].map((token) => ({ token, form: 'plain' })), ...this.digestsIn(text)];
  }

  private unlike(text: string): Token[] {
    return [...new Set(this.tokens.wordsIn(text))];
  }

  private written(bytes: Buffer, form: string): Token[] {
    const write = FORMS[form] as Write;
    const whole = this.tokens.all.filter(({ kind, value }) => kind === 'word' && bytes.includes(write(value)));
    return whole.length > 0 ? whole : [{ value: MARKER, field: 'a part of a token', rule: { kind: 'nobody' }, kind: 'word' }];
  }

  private *digestsIn(text: string): Generator<Seen> {
    const { all } = this.tokens;
    for (const token of all.slice(this.digested)) {
      if (token.kind === 'word') for (const name of DIGESTS) this.digests.set(createHash(name).update(token.value).digest('hex'), token);
    }
    this.digested = all.length;
    for (const [digest] of text.matchAll(/(?<![0-9a-f])[0-9a-f]{32,64}(?![0-9a-f])/g)) {
      const token = this.digests.get(digest);
      if (token) yield { token, form: 'digest' };
    }
  }
}

/** What stands compressed in bytes: a gzip, or the parts of a zip (a spreadsheet is one). */
function* packedIn(bytes: Buffer): Generator<[string, Buffer]> {
  if (bytes.length > 8_000_000) return;
  for (let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0; at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1')) yield* unpacked('gzip', () => gunzipSync(bytes.subarray(at), { finishFlush: 2 }));
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 1, 'latin1')) {
    if (at + 30 > bytes.length) return;
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    yield ['zip', bytes.subarray(at + 30, from)];
    if (bytes.readUInt16LE(at + 8) === 8) yield* unpacked('zip', () => inflateRawSync(bytes.subarray(from), { finishFlush: 2 }));
  }
}

function* unpacked(kind: string, read: () => Buffer): Generator<[string, Buffer]> {
  try {
    yield [kind, read()];
  } catch {
    // The bytes only looked like it.
  }
}
