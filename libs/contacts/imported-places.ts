import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '@parasol/database';
import { foldLabel, type ImporterChoice, type SheetRow } from './import';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Area extends Named {
  readonly group: string;
}

const NEW_AREA_GROUP = 'elsewhere';

/** Teams and areas of an organisation, found by what a sheet calls them. */
export class ImportedPlaces {
  teamsMade = 0;
  areasMade = 0;
  private teams = new Labelled<Named>([]);
  private areas = new Labelled<Area>([]);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly options: Pick<ImporterChoice, 'teams' | 'createMissing'>,
  ) {}

  /** Reads what is there; makes what the rows lack, if the operator said so. */
  async prepare(rows: readonly Pick<SheetRow, 'team' | 'area'>[]): Promise<void> {
    const { organisationId } = this.unitOfWork;
    this.teams = new Labelled(await this.unitOfWork.query<Named>('select id, name from parasol.team where organisation_id = $1', [organisationId]));
    this.areas = new Labelled(
      await this.unitOfWork.query<Area>('select id, name, area_group as "group" from parasol.area where organisation_id = $1', [organisationId]),
    );
    if (!this.options.createMissing) return;
    for (const { team, area } of rows) {
      if (this.team(team) === undefined && !this.teams.isAmbiguous(team)) await this.makeTeam(team);
      if (this.area(area) === undefined && !this.areas.isAmbiguous(area)) await this.makeArea(area);
    }
  }

  team(label: string): string | undefined {
    for (const [mapped, id] of this.options.teams ?? []) if (foldLabel(mapped) === foldLabel(label)) return id.toLowerCase();
    return this.teams.find(label)?.id;
  }

  area(label: string): Area | undefined {
    return this.areas.find(label);
  }

  private async makeTeam(name: string): Promise<void> {
    const team = { id: randomUUID(), name };
    await this.unitOfWork.query('insert into parasol.team (id, organisation_id, name) values ($1, $2, $3)', [team.id, this.unitOfWork.organisationId, name]);
    this.teams.add(team);
    this.teamsMade += 1;
  }

  private async makeArea(name: string): Promise<void> {
    const area = { id: randomUUID(), name, group: NEW_AREA_GROUP };
    await this.unitOfWork.query('insert into parasol.area (id, organisation_id, name, area_group) values ($1, $2, $3, $4)', [
      area.id, this.unitOfWork.organisationId, name, area.group,
    ]);
    this.areas.add(area);
    this.areasMade += 1;
  }
}

/** Things by name: the same letters first, else the one whose letters differ in case and punctuation only. */
class Labelled<Thing extends Named> {
  private readonly byFold = new Map<string, Thing[]>();

  constructor(things: readonly Thing[]) {
    for (const thing of things) this.add(thing);
  }

  add(thing: Thing): void {
    const key = foldLabel(thing.name) || thing.name;
    this.byFold.set(key, [...(this.byFold.get(key) ?? []), thing]);
  }

  find(label: string): Thing | undefined {
    const alike = this.alike(label);
    return alike.length === 1 ? alike[0] : alike.find(({ name }) => name === label);
  }

  /** Several are meant by it: a person must say which. */
  isAmbiguous(label: string): boolean {
    return this.alike(label).length > 1 && this.find(label) === undefined;
  }

  private alike(label: string): Thing[] {
    return this.byFold.get(foldLabel(label) || label) ?? [];
  }
}
