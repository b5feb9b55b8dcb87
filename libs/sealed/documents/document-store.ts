import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import { FileKeys, type SealedItem } from '@parasol/keys';
import type { PinnedKeys, ServedDocument, WrittenDocument } from '@parasol/sealing';
import { type Desk, DeskTransactions, type Visitor } from '../desk/desk-transactions';
import { IS_GONE, KEEPS_A_RECORD } from '../file-states';
import { KeyLists } from '../keys/key-lists';
import { bear } from './birth';
import { lockDocument } from './document-lock';
import { type Generation, placeOf, sealToOf } from './place';
import { shareOf, weekOf } from './week';

/** How far re-sealing has come: sealed for others than the list and the person say, not yet covered this week, and all that this visitor may re-seal. */
export interface Progress {
  readonly stale: number;
  readonly uncovered: number;
  readonly every: number;
}

export interface CoverSet {
  readonly listVersion: number;
  /** How many to seal anew today, so that all is done within the week although there be one session a day. */
  readonly share: number;
  readonly progress: Progress;
  readonly items: readonly ServedDocument[];
}

interface Row {
  readonly caseFileId: string;
  readonly token: string;
  readonly current: Buffer;
  readonly previous: Buffer;
}

const AT_ONCE = 50;

/**
 * Sealed documents as the server has them: two generations of ciphertext under the file's own key, a random token, and nothing
 * that tells when. The server cannot read them; it looks at their form, at the door.
 */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly desk: DeskTransactions,
    private readonly keys: FileKeys,
    private readonly lists: KeyLists,
  ) {}

  /** The document of a file that the visitor is on. @throws Problem 404 for every other file, and for one that is over */
  async read(visitor: Visitor, caseFileId: string): Promise<ServedDocument & { listVersion: number }> {
    return this.desk.run(visitor, async (desk) => {
      const list = await this.list(desk, visitor);
      const [found] = await desk.query(`select 1 from parasol.case_file f where f.id = $1 and f.id = any((select access.my_case_files())::uuid[]) and ${KEEPS_A_RECORD}`, [caseFileId]);
      if (!found) throw problems.notFound();
      // Made by a job a moment after the file; whoever comes before it does not wait.
      await bear(desk, this.keys, list, { organisationId: visitor.organisationId, caseFileId });
      const [row] = await desk.query<Row>('select case_file_id as "caseFileId", token, current, previous from sealed.document where case_file_id = $1', [caseFileId]);
      const [served] = row ? await this.served(desk, list, visitor, [row]) : [];
      if (!served) throw problems.notFound();
      await desk.audit('document.read', caseFileId);
      return { ...served, listVersion: list.version };
    });
  }

  /**
   * Documents that are due for sealing anew, in random order: those sealed for other people than they should be first, then
   * this week's cover. A client asks again until it has sealed its `share` or is handed nothing that it can open.
   * @param most how many at the most; never more than the share
   */
  async due(visitor: Visitor, most = AT_ONCE, now = new Date()): Promise<CoverSet> {
    return this.handOut(visitor, now, ({ progress, daysLeft }) => Math.min(most, shareOf(progress, daysLeft)));
  }

  /** As `due`, for who does all of it at once: the operator with a key in hand. */
  async dueAtOnce(visitor: Visitor, most: number, now = new Date()): Promise<CoverSet> {
    return this.handOut(visitor, now, () => most);
  }

  private async handOut(visitor: Visitor, now: Date, howMany: (due: { progress: Progress; daysLeft: number }) => number): Promise<CoverSet> {
    const { week, daysLeft } = weekOf(now);
    return this.desk.run(visitor, async (desk) => {
      const list = await this.list(desk, visitor);
      const progress = await progressOf(desk, list, week);
      const rows = await desk.query<Row>('select case_file_id as "caseFileId", token, current, previous from access.documents_to_reseal($1, $2, $3)', [
        list.version, week, howMany({ progress, daysLeft }),
      ]);
      // The same entry as for reading one's own: the log must not tell cover from work either.
      for (const { caseFileId } of rows) await desk.audit('document.read', caseFileId);
      return { listVersion: list.version, share: shareOf(progress, daysLeft), progress, items: await this.served(desk, list, visitor, rows) };
    });
  }

  /** How far re-sealing has come, for people to see. */
  async progress(visitor: Visitor, now = new Date()): Promise<Progress & { listVersion: number }> {
    return this.desk.run(visitor, async (desk) => {
      const list = await this.list(desk, visitor);
      return { ...(await progressOf(desk, list, weekOf(now).week)), listVersion: list.version };
    });
  }

  /**
   * Takes both generations, freshly sealed; their form was checked before.
   * @returns the token of this write
   * @throws Problem 404 not the visitor's to write, 409 `list_changed` when they were sealed for another list, 412 somebody was faster
   */
  async write(visitor: Visitor, caseFileId: string, { token, listVersion, current, previous }: WrittenDocument, now = new Date()): Promise<{ token: string }> {
    return this.desk.run(visitor, async (desk) => {
      const [may] = await desk.query<{ may: boolean }>(
        `select access.may_reseal($1) as may from parasol.case_file f where f.id = $1 and not ${IS_GONE}`,
        [caseFileId],
      );
      if (!may?.may) throw problems.notFound();
      const list = await this.list(desk, visitor);
      if (list.version !== listVersion) throw problems.conflict('list_changed', 'The list of adviser keys has changed. Read it again, then seal for it.');
      const next = randomUUID();
      await lockDocument(desk, caseFileId, 'writing');
      const layers = await Promise.all([this.cover(visitor, caseFileId, 'current', current), this.cover(visitor, caseFileId, 'previous', previous)]);
      const written = await desk.query('select access.reseal_document($1, $2, $3, $4, $5, $6, $7)', [caseFileId, token, next, ...layers, listVersion, weekOf(now).week]);
      if (written.length === 0) throw problems.stale();
      await desk.audit('document.written', caseFileId);
      return { token: next };
    });
  }

  private async list(desk: Desk, { organisationId }: Visitor): Promise<PinnedKeys> {
    const list = await this.lists.pinnedIn(desk, organisationId);
    if (!list) throw problems.notFound();
    return list;
  }

  private async cover({ organisationId }: Visitor, caseFileId: string, generation: Generation, text: string): Promise<Buffer> {
    return (await this.keys.seal(caseFileId, text, placeOf(organisationId, caseFileId, generation))).ciphertext;
  }

  /** Without the outer layer. One that has none any more (its key is destroyed) is not there. */
  private async served(desk: Desk, list: PinnedKeys, { organisationId }: Visitor, rows: readonly Row[]): Promise<ServedDocument[]> {
    const generations = rows.flatMap((row) => (['current', 'previous'] as const).map((one): SealedItem => ({ fileId: row.caseFileId, ciphertext: row[one], place: placeOf(organisationId, row.caseFileId, one) })));
    const [opened, sealTo] = [await this.keys.openMany(generations), await sealToOf(desk, list, rows.map(({ caseFileId }) => caseFileId))];
    return rows.flatMap(({ caseFileId, token }, at) => {
      const [current, previous] = [opened[2 * at], opened[2 * at + 1]];
      if (!current?.readable || !previous?.readable) return [];
      return [{ caseFileId, token, current: current.content as string, previous: previous.content as string, sealTo: sealTo(caseFileId) }];
    });
  }
}

async function progressOf(desk: Desk, list: PinnedKeys, week: number): Promise<Progress> {
  const [counts] = await desk.query<Record<keyof Progress, string>>('select stale, uncovered, every from access.count_documents_to_reseal($1, $2)', [list.version, week]);
  return { stale: Number(counts?.stale ?? 0), uncovered: Number(counts?.uncovered ?? 0), every: Number(counts?.every ?? 0) };
}
