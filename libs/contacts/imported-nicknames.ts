import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '@parasol/database';
import { markSeen } from './contact-rows';
import type { Nicknames } from './nicknames';
import { tidyNickname } from './regular.dto';

interface Sighting {
  readonly teamId: string;
  readonly nickname: string | null;
  readonly day: string;
}

interface NewRegular {
  readonly id: string;
  readonly teamId: string;
  readonly ciphertext: string;
  readonly mac: string;
  readonly day: string;
}

/**
 * The regulars behind a sheet's nicknames: one per team and exact nickname, never merged with one that looks alike. Whether
 * the person agreed stands in no sheet, so `agreed` is false for those that the import makes.
 */
export class ImportedNicknames {
  made = 0;
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly nicknames: Nicknames,
  ) {}

  idOf(teamId: string, nickname: string | null): string | null {
    return nickname === null ? null : (this.ids.get(keyOf(teamId, nickname)) ?? null);
  }

  /** Finds the regulars of these sightings, makes those that are not there, and marks all as seen. */
  async prepare(sightings: readonly Sighting[]): Promise<void> {
    const { organisationId } = this.unitOfWork;
    const wanted = new Map<string, { teamId: string; nickname: string; day: string; mac: string }>();
    for (const { teamId, nickname, day } of sightings) {
      if (nickname === null) continue;
      const key = keyOf(teamId, nickname);
      const known = wanted.get(key);
      const mac = known?.mac ?? (await this.nicknames.mac(organisationId, teamId, tidyNickname(nickname))).toString('hex');
      wanted.set(key, { teamId, nickname: tidyNickname(nickname), mac, day: known && known.day > day ? known.day : day });
    }
    if (wanted.size === 0) return;
    const there = await this.unitOfWork.query<{ id: string; mac: string }>(
      `select id, encode(nickname_mac, 'hex') as mac from parasol.regular
       where organisation_id = $1 and team_id = any ($2::uuid[]) and nickname_mac = any (select decode(m, 'hex') from unnest($3::text[]) as m)`,
      [organisationId, [...new Set([...wanted.values()].map(({ teamId }) => teamId))], [...wanted.values()].map(({ mac }) => mac)],
    );
    const idOfMac = new Map(there.map(({ id, mac }) => [mac, id]));
    const fresh: NewRegular[] = [];
    for (const [key, { teamId, nickname, mac, day }] of wanted) {
      const known = idOfMac.get(mac);
      const id = known ?? randomUUID();
      this.ids.set(key, id);
      if (known === undefined) fresh.push({ id, teamId, mac, day, ciphertext: (await this.nicknames.seal(organisationId, id, 1, nickname)).toString('hex') });
    }
    await this.make(fresh);
    await markSeen(this.unitOfWork, [...wanted].map(([key, { day }]) => ({ regularId: this.ids.get(key) ?? null, heldOn: day })));
  }

  private async make(regulars: readonly NewRegular[]): Promise<void> {
    this.made = regulars.length;
    if (regulars.length === 0) return;
    const { organisationId } = this.unitOfWork;
    await this.unitOfWork.query(
      `insert into parasol.regular (id, organisation_id, team_id, nickname_ciphertext, nickname_mac, agreed, state, last_seen_on, created_by)
       select id, $1, "teamId", decode(ciphertext, 'hex'), decode(mac, 'hex'), false, 'kept', day, $1
       from jsonb_to_recordset($2::jsonb) as r (id uuid, "teamId" uuid, ciphertext text, mac text, day date)`,
      [organisationId, JSON.stringify(regulars)],
    );
  }
}

const keyOf = (teamId: string, nickname: string): string => JSON.stringify([teamId, tidyNickname(nickname)]);
