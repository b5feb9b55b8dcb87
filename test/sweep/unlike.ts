import { randomUUID } from 'node:crypto';
import {
  addEntry, DROP_FORMAT, type Editor, encodeDrop, openDocument, sealedDocumentSchema, type SealedDocument, type SealedFields, type SealedSection, sealFor, SECTIONS,
  type ServedDocument, toWire, writeDocument,
} from '@parasol/sealing';
import { z } from 'zod';
import { type AdviserWithKeys, pinnedKeys, TODAY } from '../builders/advisers';
import type { Role } from '@parasol/kernel';
import { SignedInWorker } from '../builders/staff';
import { fullBodies } from './bodies';
import type { Seed } from './seed';
import type { House } from './stage';
import type { Tokens } from './tokens';

/** How much is written; the other world has nothing of it. */
export interface UnlikeSize {
  readonly revisions: number;
  readonly drops: number;
}

export interface Unlike {
  readonly documents: number;
  readonly drops: number;
  readonly assignments: number;
}

/** Somebody of the seed, at another house. */
function at(house: House, { world, workerId, organisationId, displayName, passkey, recoveryCodes, cookies }: SignedInWorker): SignedInWorker {
  const there = new SignedInWorker({ ...world, api: house.origin }, workerId, organisationId, displayName, passkey, recoveryCodes);
  for (const [name, value] of cookies) there.cookies.set(name, value);
  return there;
}

/**
 * Makes this world unlike the other by what the firewall hides, and by nothing else: sealed documents with content, drops,
 * and advisers on files. All of it is sealed here, as on an adviser's own device, with a token in every field.
 */
export async function makeUnlike(house: House, seed: Seed, { revisions, drops }: UnlikeSize): Promise<Unlike> {
  const { files, fileCodes, actors, advisers, operations } = seed;
  const [on, off] = advisers as readonly [AdviserWithKeys, AdviserWithKeys];
  const paths = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  const done = { documents: 0, drops: 0, assignments: 0 };
  for (const [adviser, n] of [[on, 2], [off, 2], [off, 3]] as const) {
    await at(house, adviser.worker).expect(200, 'POST', '/advice/assignments', { fileCode: fileCodes[n] });
    actors.find(({ workerId }) => workerId === adviser.worker.workerId)?.files.add(files[n] ?? '');
    done.assignments += 1;
  }
  await rewrite(house, seed, on, files[0] ?? '', revisions);
  await rewrite(house, seed, on, files[2] ?? '', 1);
  done.documents += 2;
  if (paths.has('POST /drops')) {
    for (let n = 0; n < drops; n++) await drop(house, seed, n);
    done.drops += drops;
  }
  return done;
}

/** Takes the adviser off the first file in the world that is to have nothing to hide, so that all that hangs on that file can be compared; advisers are at work there as well. */
export async function makePlain(house: House, { home, advisers }: Seed): Promise<void> {
  const [on, off] = advisers as readonly [AdviserWithKeys, AdviserWithKeys];
  await at(house, on.worker).expect(204, 'DELETE', `/advice/assignments/${home.ids.adviser_assignment}`);
  await at(house, off.worker).expect(200, 'GET', '/advice/assignments');
}

async function rewrite(house: House, { home, tokens }: Seed, { worker, identity }: AdviserWithKeys, file: string, revisions: number): Promise<void> {
  const adviser = at(house, worker);
  const keys = await pinnedKeys(adviser, home.organisation.recoveryIdentity);
  const editor: Editor = { fileId: file, adviserId: worker.workerId, on: TODAY };
  for (let revision = 0; revision < revisions; revision++) {
    const served = (await adviser.expect(200, 'GET', `/sealed-documents/${file}`)).body as ServedDocument;
    // A file that was born before the adviser was enrolled is sealed for the recovery key alone.
    const key = revision === 0 ? home.organisation.recoveryIdentity : identity;
    const { document } = await openDocument(served, key);
    await adviser.expect(200, 'PUT', `/sealed-documents/${file}`, await writeDocument(keys, served, written(document, tokens, editor, revision), key));
  }
}

const NOT_WRITTEN = new Set(['id', 'recordedOn', 'recordedBy', 'removed', 'past', 'step', 'stepOn']);

/** The first time an entry of every section with all of its fields, afterwards a note more. */
function written(document: SealedDocument, tokens: Tokens, editor: Editor, revision: number): SealedDocument {
  if (revision > 0) return addEntry(document, 'notes', { text: tokens.word('sealed document /notes/text', { kind: 'nobody' }) }, editor);
  const schema = z.toJSONSchema(sealedDocumentSchema, { unrepresentable: 'any' }) as { properties: Record<string, { items: { properties: Record<string, object> } }> };
  return SECTIONS.reduce<SealedDocument>((filled, section: SealedSection) => {
    const fields = Object.entries(schema.properties[section]?.items.properties ?? {}).filter(([name]) => !NOT_WRITTEN.has(name));
    const values = fields.map(([name, field]) => [name, section === 'identification' && name === 'choice' ? 'wants_it' : valueOf(field, (kind) => tokens[kind](`sealed document /${section}/${name}`, { kind: 'nobody' }))]);
    return addEntry(filled, section, Object.fromEntries(values) as SealedFields<SealedSection>, editor);
  }, document);
}

function valueOf(field: object, hide: (kind: 'word' | 'day') => string): unknown {
  const { pattern = '', type, items } = field as { pattern?: string; type?: string; items?: object };
  if (type === 'array') return items ? [valueOf(items, hide)] : [];
  if (pattern === '^[A-Z]{2}$') return 'QZ';
  if (pattern.startsWith('^([01]')) return '13:37';
  if (type === 'integer') return 37;
  return fullBodies(field, {}, (_, kind) => hide(kind))[0];
}

async function drop(house: House, { home, files, tokens }: Seed, n: number): Promise<void> {
  const role: Role = n % 2 === 0 ? 'outreach_worker' : 'case_worker';
  const worker = at(house, home.workers.get(role)!);
  const keys = await pinnedKeys(worker, home.organisation.recoveryIdentity);
  const text = tokens.word('drop /text', { kind: 'nobody' });
  const content = encodeDrop({ format: DROP_FORMAT, kind: 'note', dropId: randomUUID(), fileId: files[2] ?? '', writtenBy: worker.workerId, writtenOn: TODAY, text: n % 2 === 0 ? text : `${text} `.repeat(40) });
  await worker.expect(204, 'POST', '/drops', { sealed: toWire(await sealFor(keys, 'drop', content)) });
}
