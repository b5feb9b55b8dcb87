import fc from 'fast-check';
import type { ToldOperation } from './operations';

/** In everything that is sent; it may come back from nowhere. */
export const MARK = 'zq7c4n4ry';

export interface RawRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer | undefined;
}

const NAUGHTY = [
  '', ' ', '\u0000', '\ud800', '\uffff', '\u202e', '../../etc/passwd', "' or 1=1 --", '"; drop table parasol.worker; --', '${7*7}', '{{7*7}}', '<script>alert(1)</script>',
  '%00', '%s%s%n', '\r\nset-cookie: a=b', '𝕬𝖇𝖈', 'ﷺ', '👩🏽‍💻', 'İ', 'null', 'undefined', 'NaN', '1e999', '-1', '0x41', 'true', '[]', '{}', '__proto__', 'constructor',
  '=1+1', '@SUM(A1)', '00000000-0000-0000-0000-000000000000', '9999-99-99', '2026-02-30', '-0001-01-01',
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
  { body: Buffer.from(deep(3_000)), headers: {} },
  { body: Buffer.from(`[${`"${MARK}",`.repeat(20_000)}1]`), headers: {} },
  { body: Buffer.alloc(1_200_000, `"${MARK}`), headers: {} },
  { body: Buffer.alloc(0), headers: {} },
);

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  { 'if-match': MARK }, { 'if-match': '"99999999999999999999"' }, { 'if-match': '"-1"' }, { 'if-match': '*' }, { 'idempotency-key': MARK.slice(0, 3) },
  { 'idempotency-key': MARK.repeat(40) }, { 'idempotency-key': `é${MARK}` }, { accept: MARK }, { range: `bytes=${MARK}` }, { 'accept-language': MARK },
  { origin: `https://${MARK}.example` }, { 'x-forwarded-for': MARK }, { 'x-http-method-override': 'DELETE' }, { 'if-none-match': MARK },
);

const segment = fc.oneof(marked, fc.uuid(), fc.constantFrom(MARK, `${MARK}%`, '%ff%fe', '%c0%ae', '..', '.', 'a'.repeat(3_000), `${MARK}?x`, `${MARK}#x`));

const encode = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ed%a0%80';
  }
};

/** A wrong request to an operation: in its path, its query, its headers, its body, or its bytes. */
export function malformed(operation: ToldOperation): fc.Arbitrary<RawRequest> {
  const { id, method, path, body, query } = operation;
  const takesBody = body !== undefined;
  const base = { operation: id, method };
  const at = (parameters: readonly string[], asked: Record<string, unknown>) => {
    let n = 0;
    const filled = path.replace(/\{[^}]+\}/g, () => parameters[n++] ?? crypto.randomUUID());
    const search = Object.entries(asked).map(([name, value]) => `${encode(name)}=${encode(typeof value === 'string' ? value : JSON.stringify(value) ?? '')}`).join('&');
    return search ? `${filled}?${search}` : filled;
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');
  const plain: Record<string, string> = takesBody ? { 'content-type': 'application/json' } : {};
  const usual = takesBody ? json(body) : undefined;
  const choices: fc.Arbitrary<RawRequest>[] = [
    fc.tuple(fc.string({ maxLength: 6 }), anything).map(([name, value]) => ({ ...base, path: at([], { ...query, [`${name}${MARK}`]: value }), headers: plain, body: usual })),
    oddHeaders.map((headers) => ({ ...base, path: at([], query), headers: { ...plain, ...headers }, body: usual })),
    brokenBodies.map(({ body: bytes, headers }) => ({ ...base, path: at([], query), headers: { 'content-type': 'application/json', ...headers }, body: bytes })),
  ];
  if (operation.parameters.length > 0) {
    choices.push(fc.array(segment.map((text) => (text.includes('%') ? text : encode(text))), { minLength: operation.parameters.length, maxLength: operation.parameters.length })
      .map((parameters) => ({ ...base, path: at(parameters, query), headers: plain, body: usual })));
  }
  const known = [...Object.keys(query), 'limit', 'cursor', 'state', 'month'];
  choices.push(fc.tuple(fc.constantFrom(...known), anything).map(([name, value]) => ({ ...base, path: at([], { ...query, [name]: value }), headers: plain, body: usual })));
  if (takesBody) {
    const version: Record<string, string> = operation.asksForVersion ? { 'if-match': '"1"' } : {};
    const wrong = changed(body).map((value) => ({ ...base, path: at([], query), headers: { ...plain, ...version }, body: json(value) }));
    choices.push(wrong, wrong, wrong);
  }
  return fc.oneof(...choices);
}
