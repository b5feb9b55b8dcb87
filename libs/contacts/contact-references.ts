import type { UnitOfWork } from '@parasol/database';
import type { Setting, Shift } from '@parasol/kernel';
import { fileFactsOf, type KnownFile } from './file-facts';

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

/** Looks everything up with four queries at most, however many contacts there are. */
export async function referencesOf(unitOfWork: UnitOfWork, inputs: readonly Refers[]): Promise<References> {
  const ids = (of: (input: Refers) => string | undefined): string[] => [...new Set(inputs.map(of).filter((id) => id !== undefined))];
  const find = async <Row>(sql: string, wanted: readonly string[]): Promise<Row[]> => (wanted.length === 0 ? [] : unitOfWork.query<Row>(sql, [wanted]));
  const sessions = await find<KnownSession & { id: string }>(
    `select s.id, s.team_id as "teamId", s.area_id as "areaId", a.area_group as "areaGroup", s.setting, s.shift, s.held_on::text as "heldOn"
     from parasol.outreach_session s join parasol.area a on a.id = s.area_id where s.id = any ($1::uuid[])`,
    ids(({ outreachSessionId }) => outreachSessionId),
  );
  const areas = await find<{ id: string; areaGroup: string }>(
    `select id, area_group as "areaGroup" from parasol.area where id = any ($1::uuid[])`,
    ids(({ place }) => place?.areaId),
  );
  const regulars = await find<{ id: string; teamId: string }>(
    `select id, team_id as "teamId" from parasol.regular where id = any ($1::uuid[]) and state = 'kept'`,
    ids(({ regularId }) => regularId),
  );
  return {
    sessions: new Map(sessions.map(({ id, ...session }) => [id, session])),
    areas: new Map(areas.map(({ id, areaGroup }) => [id, areaGroup])),
    regulars: new Map(regulars.map(({ id, teamId }) => [id, teamId])),
    files: await fileFactsOf(unitOfWork, ids(({ caseFileId }) => caseFileId)),
  };
}
