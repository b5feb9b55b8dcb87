import { CaseFileFactsReader, type KnownFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Injectable } from '@nestjs/common';
import type { Setting, Shift } from '@parasol/kernel';

interface KnownSession {
  readonly teamId: string;
  readonly areaId: string;
  readonly areaGroup: string;
  readonly setting: Setting;
  readonly shift: Shift;
  readonly heldOn: string;
}

/** What contacts refer to, as far as the actor sees it. */
export interface References {
  readonly sessions: ReadonlyMap<string, KnownSession>;
  /** Area to its group. */
  readonly areas: ReadonlyMap<string, string>;
  /** Regular that is kept, to its team. */
  readonly regulars: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** The part of an input that refers to something. */
export interface Refers {
  readonly outreachSessionId?: string | undefined;
  readonly place?: { readonly areaId: string } | undefined;
  readonly regularId?: string | undefined;
  readonly caseFileId?: string | undefined;
}

@Injectable()
export class ReferenceReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
  ) {}

  /**
   * Looks everything up with four queries at most, however many contacts there are. Files are kept from changing their
   * state until the transaction ends.
   */
  async of(inputs: readonly Refers[]): Promise<References> {
    const ids = (idOf: (input: Refers) => string | undefined): string[] => [...new Set(inputs.map(idOf).filter((id) => id !== undefined))].sort();
    const [sessions, areas, regulars] = await Promise.all([
      this.find<KnownSession & { id: string }>(
        (id) => `select s.id, s.team_id as "teamId", s.area_id as "areaId", a.area_group as "areaGroup", s.setting, s.shift, s.held_on::text as "heldOn"
         from parasol.outreach_session s join parasol.area a on a.id = s.area_id where s.id ${id}`,
        ids(({ outreachSessionId }) => outreachSessionId),
      ),
      this.find<{ id: string; areaGroup: string }>(
        (id) => `select id, area_group as "areaGroup" from parasol.area where id ${id}`,
        ids(({ place }) => place?.areaId),
      ),
      this.find<{ id: string; teamId: string }>(
        (id) => `select id, team_id as "teamId" from parasol.regular where id ${id} and state = 'kept'`,
        ids(({ regularId }) => regularId),
      ),
    ]);
    return {
      sessions: new Map(sessions.map(({ id, ...session }) => [id, session])),
      areas: new Map(areas.map(({ id, areaGroup }) => [id, areaGroup])),
      regulars: new Map(regulars.map(({ id, teamId }) => [id, teamId])),
      files: await this.lockedFiles(ids(({ caseFileId }) => caseFileId)),
    };
  }

  /** One by a plan for any, which PostgreSQL would not keep for a list of unknown length. */
  private async find<Row>(select: (id: string) => string, ids: readonly string[]): Promise<Row[]> {
    if (ids.length === 0) return [];
    return ids.length === 1 ? this.unitOfWork.query<Row>(select('= $1::uuid'), ids) : this.unitOfWork.query<Row>(select('= any ($1::uuid[])'), [ids]);
  }

  private async lockedFiles(ids: readonly string[]): Promise<ReadonlyMap<string, KnownFile>> {
    if (ids.length === 0) return new Map();
    // In one order, so that two batches wait for each other instead of both failing.
    for (const id of ids) await this.files.lock(id, 'writing');
    return this.files.ofMany(ids);
  }
}
