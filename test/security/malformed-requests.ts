import fc from 'fast-check';
import { beyond } from './beyond-schema';
import type { ToldOperation } from './operations';

/** In everything that is sent; it may come back from nowhere. */
export const MARK = 'zq7c4n4ry';

export interface RawRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer | undefined;
  /** Instead of the session of whoever asks. */
  readonly cookie?: string;
}

/** A request that would be taken, of which the others are made. */
export interface Usual {
  readonly path: string;
  readonly body: unknown;
}

/** What was given out by the server, and is asked back where, when or how it does not belong. */
export interface GivenOut {
  /** Of other lists, other workers, other organisations. */
  readonly cursors: readonly string[];
  /** Used already, with another content. */
  readonly keys: readonly string[];
  /** Tokens of sessions that were ended, or are somebody else's in part. */
  readonly tokens: readonly string[];
}

const NAUGHTY = [
  '', ' ', '\u0000', '\ud800', '\udc00\ud800', '\uffff', '\ufeff', '\u202e', '\u2066\u2067\u2069', '\u200b', '\u00ad', '\u0085', '\u2028', 'e\u0301', '\ufb01', '\u1e9b\u0323', '\u1112\u1161\u11ab', '\u0301'.repeat(50), '\u{e0041}', '\u{10ffff}', '../../etc/passwd', "' or 1=1 --", '"; drop table parasol.worker; --', '${7*7}', '{{7*7}}', '<script>alert(1)</script>',
  '%00', '%s%s%n', '\r\nset-cookie: a=b', '𝕬𝖇𝖈', 'ﷺ', '👩🏽‍💻', 'İ', 'null', 'undefined', 'NaN', '1e999', '-1', '0x41', 'true', '[]', '{}', '__proto__', 'constructor',
  '=1+1', '@SUM(A1)', "'||pg_sleep(9)--", "\\'; select pg_sleep(9); --", '$1', '::text', '%27', '*)(uid=*', '$(sleep 9)', '`sleep 9`', '\u001b[2J', '${jndi:ldap://x}', '<!ENTITY x SYSTEM "file:///etc/passwd">', '{"$ne":null}', '[object Object]', 'toString', 'hasOwnProperty', '00000000-0000-0000-0000-000000000000', '9999-99-99', '2026-02-30', '-0001-01-01',
];

const marked = fc.constantFrom(...NAUGHTY).map((text) => `${text}${MARK}`);
const huge = fc.constantFrom(5_000, 70_000).map((size) => MARK + 'x'.repeat(size));

const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: marked },
  { weight: 1, arbitrary: huge },
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[[]]], { [MARK]: MARK }, { __proto__: { admin: true } }, Array.from({ length: 2_000 }, () => MARK)),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}"${MARK}"${'}'.repeat(levels)}`;

/** Bytes that are not what they say they are. */
const brokenBodies = fc.constantFrom<{ body: Buffer; headers: Record<string, string> }>(
  { body: Buffer.from(`{"a": "${MARK}"`), headers: {} },
  { body: Buffer.from(`{"a": "${MARK}",}`), headers: {} },
  { body: Buffer.from(MARK), headers: {} },
  { body: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from(`${MARK}"}`)]), headers: {} },
  { body: Buffer.from(`{"a":"${MARK}"}`, 'utf16le'), headers: { 'content-type': 'application/json; charset=utf-16le' } },
  { body: Buffer.from(`a=${MARK}`), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { body: Buffer.from(`<a>${MARK}</a>`), headers: { 'content-type': 'application/xml' } },
  { body: Buffer.from(`{"a":"${MARK}"}`), headers: { 'content-type': 'text/plain' } },
  { body: Buffer.from(`{"a":"${MARK}"}`), headers: { 'content-type': `application/${MARK}` } },
  { body: Buffer.from(`{"a":"${MARK}"}`), headers: { 'content-encoding': 'gzip' } },
  ...[[0xc0, 0x80], [0xe0, 0x80, 0xaf], [0xf0, 0x82, 0x82, 0xac], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xc3]].map((bytes) => ({ body: Buffer.concat([Buffer.from(`{"${MARK}":"`), Buffer.from(bytes), Buffer.from('"}')]), headers: {} })),
  ...[`\ufeff{"a":"${MARK}"}`, `{"a":"${MARK}","a":1}`, `{"a":NaN,"${MARK}":Infinity}`, `{"a":${'1'.repeat(5_000)},"${MARK}":1e999}`, `{"a":"\\ud800${MARK}"}`, `{"__proto__":{"${MARK}":1}}`, `{"constructor":{"prototype":{"${MARK}":1}}}`,
    `{"a":"${MARK}"}//`, `{"a":"${MARK}"}{"a":1}`, `"${MARK}"`, 'null', deep(3_000), `${'['.repeat(100_000)}"${MARK}"`].map((text) => ({ body: Buffer.from(text), headers: {} })),
  { body: Buffer.from(`--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${MARK}\r\n--x--`), headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  ...['application/json, text/plain', 'application/json;charset=utf-7', 'application/json5', 'text/json', ''].map((type) => ({ body: Buffer.from(`{"a":"${MARK}"}`), headers: { 'content-type': type } })),
  { body: Buffer.from(`{"a":"${MARK}"}`), headers: { 'content-encoding': 'br' } },
  { body: Buffer.from(`[${`"${MARK}",`.repeat(20_000)}1]`), headers: {} },
  { body: Buffer.alloc(1_200_000, `"${MARK}`), headers: {} },
  { body: Buffer.alloc(0), headers: {} },
);

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  { 'if-match': MARK }, { 'if-match': '"99999999999999999999"' }, { 'if-match': '"-1"' }, { 'if-match': '*' }, { 'idempotency-key': MARK.slice(0, 3) },
  { 'idempotency-key': MARK.repeat(40) }, { 'idempotency-key': `é${MARK}` }, { accept: MARK }, { range: `bytes=${MARK}` }, { 'accept-language': MARK },
  ...['1', 'W/"1"', '"1", "2"', '"01"', '"1', '"\u00b9"', '"2147483648"', `"${'9'.repeat(2_000)}"`].map((form) => ({ 'if-match': form + MARK })),
  { expect: MARK }, { upgrade: MARK, connection: 'upgrade' }, { te: MARK }, { authorization: `Bearer ${MARK}` }, { 'x-forwarded-host': MARK }, { 'x-original-url': `/${MARK}` }, { [MARK]: MARK.repeat(900) },
  { origin: 'null' }, { origin: `https://${MARK}.example` }, { 'x-forwarded-for': MARK }, { 'x-http-method-override': 'DELETE' }, { 'if-none-match': MARK },
);

const segment = fc.oneof(marked, fc.uuid(), fc.constantFrom(MARK, `${MARK}%`, '%ff%fe', '%c0%ae', '..', '.', 'a'.repeat(3_000), `${MARK}?x`, `${MARK}#x`));

const encode = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ed%a0%80';
  }
};

/** The body of the documentation with one place changed, one key too many, one too few. */
function changed(body: unknown): fc.Arbitrary<unknown> {
  if (typeof body !== 'object' || body === null) return anything;
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const more = anything.map((value) => ({ ...copy, [`extra${MARK}`]: value }));
  if (keys.length === 0) return fc.oneof(more, anything);
  const key = fc.constantFrom(...keys);
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(key, anything).map(([name, value]) => ({ ...copy, [name]: value })) },
    { weight: 3, arbitrary: key.chain((name) => changed(copy[name]).map((value) => ({ ...copy, [name]: value }))) },
    more,
    key.map((name) => Object.fromEntries(Object.entries(copy).filter(([each]) => each !== name))),
    anything,
  );
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'];
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');

/** With another text in one place of the path that takes an id. */
function elsewhere(template: string, path: string, place: number, text: string): string {
  const [at = '', search] = path.split('?');
  const segments = at.split('/');
  const open = template.split('/').flatMap((segment, n) => (segment.startsWith('{') ? [n] : []));
  segments[open[place % open.length] ?? 0] = text;
  return segments.join('/') + (search === undefined ? '' : `?${search}`);
}

/**
 * Wrong requests to an operation: in its method, its path, its query, its headers, its body, or its bytes.
 * @param usuals requests that would be taken
 */
export function malformed(operation: ToldOperation, usuals: readonly Usual[], { cursors, keys, tokens }: GivenOut): fc.Arbitrary<RawRequest> {
  return fc.constantFrom(...usuals).chain((usual) => {
    const { id, method, query, bodyShape } = operation;
    const body = usual.body === undefined ? undefined : json(usual.body);
    const version: Record<string, string> = operation.asksForVersion ? { 'if-match': '"1"' } : {};
    const plain: Record<string, string> = { ...(body ? { 'content-type': 'application/json' } : {}), ...version };
    const asked = (more: Record<string, unknown>): string => {
      const search = Object.entries(more).map(([name, value]) => `${encode(name)}=${encode(typeof value === 'string' ? value : JSON.stringify(value) ?? '')}`).join('&');
      return search ? `${usual.path}${usual.path.includes('?') ? '&' : '?'}${search}` : usual.path;
    };
    const base: RawRequest = { operation: id, method, path: asked(query), headers: plain, body };
    const known = [...Object.keys(query), ...Object.keys(operation.choices), ...operation.idQueries, 'limit', 'cursor', 'state', 'month'];
    const choices: fc.Arbitrary<RawRequest>[] = [
      fc.tuple(fc.string({ maxLength: 6 }), anything).map(([name, value]) => ({ ...base, path: asked({ ...query, [`${name}${MARK}`]: value }) })),
      fc.tuple(fc.constantFrom(...known), anything).map(([name, value]) => ({ ...base, path: asked({ ...query, [name]: value }) })),
      oddHeaders.map((headers) => ({ ...base, headers: { ...plain, ...headers }, ...(method === 'GET' ? {} : { path: asked({ [MARK]: '' }) }) })),
      brokenBodies.map(({ body: bytes, headers }) => ({ ...base, headers: { 'content-type': 'application/json', ...version, ...headers }, body: bytes })),
      fc.constantFrom(...METHODS).filter((other) => other !== method).map((other) => ({ ...base, method: other, path: `${usual.path}?${MARK}`, body: ['GET', 'HEAD', 'TRACE'].includes(other) ? undefined : body })),
      fc.constantFrom(...tokens).map((token) => ({ ...base, cookie: token, ...(operation.open ? { path: asked({ [MARK]: '' }) } : {}) })),
    ];
    if (operation.parameters.length > 0) {
      const wrong = segment.map((text) => (text.includes('%') ? text : encode(text)));
      choices.push(fc.tuple(fc.nat(3), wrong).map(([place, text]) => ({ ...base, path: elsewhere(operation.path, usual.path, place, text) })));
    }
    if (operation.paged && cursors.length > 0) choices.push(fc.constantFrom(...cursors).map((cursor) => ({ ...base, path: asked({ ...query, cursor }) })));
    if (body) {
      const wrong = changed(usual.body).map((value) => ({ ...base, body: json(value) }));
      choices.push(wrong, wrong);
      const missed = bodyShape && beyond(bodyShape, usual.body, MARK);
      if (missed) choices.push(missed.map((value) => ({ ...base, body: json(value) })));
      if (keys.length > 0) choices.push(fc.tuple(fc.constantFrom(...keys), changed(usual.body)).map(([key, value]) => ({ ...base, headers: { ...plain, 'idempotency-key': key }, body: json(value) })));
    }
    return fc.oneof(...choices);
  });
}
