import { randomUUID } from 'node:crypto';
import type { FileKeys } from '@parasol/keys';
import { EMPTY_DOCUMENT, encodeDocument, type PinnedKeys, sealFor, toWire } from '@parasol/sealing';
import type { Desk } from '../desk/desk-transactions';
import { lockDocument } from './document-lock';
import { type Generation, placeOf, sealToOf } from './place';
import { weekOf } from './week';

interface Newborn {
  readonly organisationId: string;
  readonly caseFileId: string;
}

const EMPTY = encodeDocument(EMPTY_DOCUMENT);

/** Gives a file its one sealed document, if it has none: the constant empty one, in two generations. Doing it twice does nothing. */
export async function bear(desk: Desk, keys: FileKeys, list: PinnedKeys, { organisationId, caseFileId }: Newborn, now = new Date()): Promise<void> {
  const born = await desk.query('select 1 from sealed.document where case_file_id = $1', [caseFileId]);
  if (born.length > 0) return;
  await lockDocument(desk, caseFileId, 'writing');
  const advisers = (await sealToOf(desk, list, [caseFileId]))(caseFileId);
  const layer = async (generation: Generation): Promise<Buffer> =>
    (await keys.seal(caseFileId, toWire(await sealFor(list, 'document', EMPTY, { advisers })), placeOf(organisationId, caseFileId, generation))).ciphertext;
  const [current, previous] = await Promise.all([layer('current'), layer('previous')]);
  await desk.query(
    `insert into sealed.document (case_file_id, organisation_id, token, current, previous, sealed_for, sealed_without, cover_week)
     values ($1, $2, $3, $4, $5, $6, access.excluded_workers($1), $7) on conflict do nothing`,
    [caseFileId, organisationId, randomUUID(), current, previous, list.version, weekOf(now).week],
  );
}
