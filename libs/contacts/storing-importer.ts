import { createHmac, randomUUID } from 'node:crypto';
import { OperatorError, type UnitOfWork } from '@parasol/database';
import { leaksIn } from '@parasol/http';
import { type ContactWho, insertContacts, type NewContactRow } from './contact-rows';
import type { ImportEffects } from './import-effects';
import type { ContactImporter, ImporterChoice, ImportOutcome, ReasonCode, Reject, SheetRow } from './import';
import { ImportedFiles } from './imported-files';
import { ImportedNicknames } from './imported-nicknames';
import { type ImportedNotes, whyHeldBack } from './imported-notes';
import { ImportedPlaces } from './imported-places';
import type { Nicknames } from './nicknames';
import { isNickname, tidyNickname } from './regular.dto';

export interface ImportParts {
  readonly unitOfWork: UnitOfWork;
  readonly nicknames: Nicknames;
  readonly effects: ImportEffects;
  readonly notes: ImportedNotes;
  readonly organisationId: string;
  readonly macKey: Buffer;
}

/** Counts of what the import did, beside those that the reader's seam asks for. */
export interface DetailedOutcome extends ImportOutcome {
  readonly regularsMade: number;
  readonly teamsMade: number;
  readonly areasMade: number;
}

const BATCH = 500;
const IMPORT_LOCK = 7_268_240;

/**
 * Stores the sound rows of a sheet in one organisation, in batches that each commit as a whole: an import that breaks off is
 * simply run again. The author is the organisation itself, which no worker is: nobody corrects these rows as their own,
 * and who of the sheet's names was a worker is not kept.
 */
export class StoringImporter implements ContactImporter {
  constructor(
    private readonly parts: ImportParts,
    private readonly options: Omit<ImporterChoice, 'organisation'>,
  ) {}

  mac(text: string): string {
    return createHmac('sha256', this.parts.macKey).update(text, 'utf8').digest('base64url');
  }

  /** @throws OperatorError when the mapping names a team that the organisation does not have. */
  async checkTeams(): Promise<void> {
    const { unitOfWork, organisationId } = this.parts;
    const ids = [...(this.options.teams?.values() ?? [])];
    if (ids.length === 0) return;
    const known = ids.every((id) => /^[0-9a-f-]{36}$/i.test(id))
      ? await unitOfWork.asSystem('operator', organisationId, () => unitOfWork.query<{ id: string }>('select id from parasol.team where id = any ($1::uuid[])', [ids]))
      : [];
    if (known.length !== new Set(ids.map((id) => id.toLowerCase())).size) {
      throw new OperatorError('--team names a team that this organisation does not have. Give it as "Name in the sheet=<id of the team>".');
    }
  }

  async importRows(rows: readonly SheetRow[]): Promise<DetailedOutcome> {
    const total = { imported: 0, alreadyThere: 0, toAdvisers: 0, refused: [] as Reject[], withoutNote: [] as Reject[], regularsMade: 0, teamsMade: 0, areasMade: 0 };
    await this.asOperator(() => this.parts.effects.begins());
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      const outcome = await this.asOperator(() => this.importBatch(batch));
      total.imported += outcome.imported;
      total.alreadyThere += outcome.alreadyThere;
      total.toAdvisers += outcome.toAdvisers;
      total.refused.push(...outcome.refused);
      total.withoutNote.push(...outcome.withoutNote);
      total.regularsMade += outcome.regularsMade;
      total.teamsMade += outcome.teamsMade;
      total.areasMade += outcome.areasMade;
      this.options.onProgress?.(from + batch.length, rows.length);
    }
    await this.asOperator(() => this.parts.effects.ends());
    return total;
  }

  async close(): Promise<void> {
    // The doors belong to whoever opened the program.
  }

  private asOperator<T>(work: () => Promise<T>): Promise<T> {
    return this.parts.unitOfWork.asSystem('operator', this.parts.organisationId, work);
  }

  private async importBatch(batch: readonly SheetRow[]): Promise<DetailedOutcome> {
    const { unitOfWork, organisationId, nicknames, effects, notes } = this.parts;
    // Two imports at once would make the same team twice.
    await unitOfWork.query('select pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, organisationId]);
    const there = await this.keysThere(batch);
    const fresh = distinctByKey(batch.filter(({ rowKey }) => !there.has(importKey(rowKey))));
    const places = new ImportedPlaces(unitOfWork, this.options);
    await places.prepare(fresh);
    const files = new ImportedFiles(unitOfWork);
    await files.prepare(fresh);
    const refused: Reject[] = [];
    const ready: { sheet: SheetRow; teamId: string; area: { id: string; group: string } }[] = [];
    for (const sheet of fresh) {
      const team = places.team(sheet.team);
      const area = places.area(sheet.area);
      const reasons: ReasonCode[] = [];
      if (team === undefined) reasons.push('team_unknown');
      if (area === undefined) reasons.push('area_unknown');
      if (sheet.fileCode !== null && files.idOf(sheet.fileCode) === null) reasons.push('file_code_unknown');
      if (sheet.nickname !== null && !isNickname(tidyNickname(sheet.nickname))) reasons.push('nickname_too_long');
      else if (sheet.nickname !== null && leaksIn(sheet.nickname, 'name').length > 0) reasons.push('nickname_held_back');
      if (team === undefined || area === undefined || reasons.length > 0) refused.push({ line: sheet.line, row: sheet.row, reasons });
      else ready.push({ sheet, teamId: team, area });
    }
    const regulars = new ImportedNicknames(unitOfWork, nicknames);
    await regulars.prepare(ready.map(({ sheet, teamId }) => ({ teamId, nickname: sheet.nickname, day: sheet.day })));
    const contacts = await Promise.all(
      ready.map(async ({ sheet, teamId, area }) => {
        const contact = contactOf(sheet, teamId, area, { regularId: regulars.idOf(teamId, sheet.nickname), caseFileId: files.idOf(sheet.fileCode) }, organisationId);
        return { ...contact, detail: await notes.seal(organisationId, contact, sheet), sheet };
      }),
    );
    const stored = await insertContacts(unitOfWork, 'importKey', contacts);
    await effects.stored(stored);
    const sent = new Set<number>();
    for (const { caseFileId, sheet } of stored) if (caseFileId !== null && (await notes.toAdvisers(organisationId, caseFileId, sheet))) sent.add(sheet.row);
    const { teamsMade, areasMade } = places;
    const withoutNote = batch.flatMap((sheet): Reject[] => {
      const reason = whyHeldBack(sheet);
      // Of a file, and there already: its note was settled when it came first.
      const settled = sent.has(sheet.row) || (sheet.fileCode !== null && there.has(importKey(sheet.rowKey)));
      return reason === null || settled || refused.some(({ row }) => row === sheet.row) ? [] : [{ line: sheet.line, row: sheet.row, reasons: [reason] }];
    });
    return { imported: stored.length, alreadyThere: batch.length - refused.length - stored.length, toAdvisers: sent.size, refused, withoutNote, regularsMade: regulars.made, teamsMade, areasMade };
  }

  private async keysThere(batch: readonly SheetRow[]): Promise<Set<string>> {
    const rows = await this.parts.unitOfWork.query<{ key: string }>(
      `select encode(import_key, 'hex') as key from parasol.contact
       where organisation_id = $1 and import_key = any (select decode(k, 'hex') from unnest($2::text[]) as k)`,
      [this.parts.organisationId, batch.map(({ rowKey }) => importKey(rowKey))],
    );
    return new Set(rows.map(({ key }) => key));
  }
}

/** As stored: the row's own key again, in bytes. */
const importKey = (rowKey: string): string => Buffer.from(rowKey, 'base64url').toString('hex');

const distinctByKey = (rows: readonly SheetRow[]): SheetRow[] => [...new Map(rows.map((row) => [row.rowKey, row])).values()];

function contactOf(sheet: SheetRow, teamId: string, area: { id: string; group: string }, { regularId, caseFileId }: Pick<ContactWho, 'regularId' | 'caseFileId'>, organisationId: string): Omit<NewContactRow, 'detail'> {
  return {
    id: randomUUID(),
    authorId: organisationId,
    clientKey: null,
    importKey: importKey(sheet.rowKey),
    teamId,
    outreachSessionId: null,
    areaId: area.id,
    areaGroup: area.group,
    setting: sheet.setting,
    shift: sheet.shift,
    heldOn: sheet.day,
    kind: caseFileId !== null ? 'case_file' : regularId !== null ? 'regular' : sheet.people > 1 ? 'group' : 'anonymous',
    regularId,
    caseFileId,
    people: sheet.people,
    supplies: sheet.supplies.map(({ supply, quantity }) => ({ supply, quantity })),
    services: sheet.services,
    needs: sheet.needs,
    genderBand: null,
    ageBand: null,
    returning: sheet.isNew === null ? null : !sheet.isNew,
    wantsFollowUp: false,
  };
}
