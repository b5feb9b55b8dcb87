const KIND = /^[a-z][a-z_]*(\.[a-z_]+)+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A job kind is a fixed code like `referral.accepted`; throws a programming error for anything else. */
export function checkKind(kind: string): string {
  if (kind.length > 64 || !KIND.test(kind)) throw new TypeError('a job kind is a code of dotted lower-case words');
  return kind;
}

/** Jobs carry ids and nothing else: what is not an id could be a value, and queues keep values in clear. */
export function checkId(id: unknown): string {
  if (typeof id !== 'string' || !UUID.test(id)) throw new TypeError('a job carries ids only');
  return id;
}
