import { batchItem } from '@parasol/contacts';
import { freeTextsIn, leaksIn } from '@parasol/http';
import type { ReasonCode } from '@parasol/leak-guard';

export interface HeldBack {
  /** JSON pointer of schema keys; the whole contact, where its keys are none that we know. */
  readonly pointer: string;
  readonly text: string;
  readonly reasons: readonly ReasonCode[];
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly kind?: 'text' | 'name';
}

type Json = Readonly<Record<string, unknown>>;

/** What no guard needs to look at: ids, days, and the codes of our own lists. */
const CODE = /^(?:[0-9a-f-]{36}|\d{4}-\d\d-\d\d|[a-z][a-z_]{0,39})$/;

/**
 * A contact without what the leak guard holds back in it. Where it has the form of a contact its free texts are looked at, as with
 * every other request; where it has not (a phone that was away for long, or worse), everything in it that is no code.
 */
export function holdBack(contact: Json): { clean: Json; heldBack: HeldBack[] } {
  const known = batchItem.safeParse(contact).success;
  const found: Iterable<Found> = known ? freeTextsIn(batchItem, contact) : textsIn(contact);
  const heldBack = new Map<string, HeldBack>();
  const clean = structuredClone(contact) as Record<string, unknown>;
  for (const { path, text, kind } of found) {
    const reasons = leaksIn(text, kind);
    if (reasons.length === 0) continue;
    cut(clean, path);
    const where = `/${path.map(String).join('/')}`;
    heldBack.set(where, { pointer: known ? where : '', text, reasons });
  }
  return { clean, heldBack: [...heldBack.values()] };
}

function* textsIn(value: unknown, path: readonly PropertyKey[] = []): Generator<Found> {
  if (typeof value === 'string' && !CODE.test(value)) yield { path, text: value };
  // A number may be one of a document.
  else if (typeof value === 'number') yield { path, text: String(value) };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!CODE.test(key) && leaksIn(key).length > 0) yield { path: [...path, key], text: `${key} ${JSON.stringify(inner)}` };
      yield* textsIn(inner, [...path, key]);
    }
  }
}

/** An array keeps its places: the pointers of other errors lead into it. */
function cut(root: Record<string, unknown>, path: readonly PropertyKey[]): void {
  const holder = path.slice(0, -1).reduce<Record<PropertyKey, unknown> | undefined>((at, key) => at?.[key] as Record<PropertyKey, unknown> | undefined, root);
  const last = path.at(-1);
  if (holder === undefined || last === undefined) return;
  if (Array.isArray(holder)) holder[Number(last)] = null;
  else delete holder[last];
}
