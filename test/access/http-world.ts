import { rolesAt, type Role } from '@parasol/kernel';
import { CONTENTS } from '@test/builders/case-files';
import { aContact, anOutreachSession } from '@test/builders/contacts';
import { anActiveFile, aPartner, done, onCareTeam } from '@test/builders/referrals';
import { anArea, anOrganisation, aTeam, signedInWorker, type BuiltOrganisation, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client } from 'pg';
import { RELATIONSHIPS, type Relationship } from './fixed-world';

/** The others: those who make the files, and do on them what the asking workers must not. */
export interface Crew {
  readonly organisation: BuiltOrganisation;
  readonly team: string;
  readonly otherTeam: string;
  readonly area: string;
  readonly caseWorker: SignedInWorker;
  readonly outreach: SignedInWorker;
  readonly supervisor: SignedInWorker;
  readonly adviser: SignedInWorker;
}

export interface MadeEntry {
  readonly id: string;
  readonly section: EntrySection;
  /** Whose it is among those who ask; undefined for one of the others'. */
  readonly by: Role | undefined;
  readonly aged: boolean;
  readonly handedOver: boolean;
}

export interface FileOfWorld {
  readonly id: string;
  readonly teamId: string;
  readonly crew: Crew;
  readonly entries: MadeEntry[];
}

export const ENTRY_SECTIONS = ['needs', 'health', 'safety', 'housing_money', 'legal', 'notes', 'adviser_notes'] as const;
export type EntrySection = (typeof ENTRY_SECTIONS)[number];
const OF_ADVISERS: readonly EntrySection[] = ['legal', 'adviser_notes'];

/** What each of those who ask writes on a file that they are on. */
const WRITES: Partial<Record<Role, readonly EntrySection[]>> = {
  outreach_worker: ['needs', 'health', 'safety', 'notes'],
  case_worker: ['needs', 'health', 'safety', 'housing_money', 'notes'],
  adviser: ['legal', 'adviser_notes'],
};

/** Files in every relationship to a worker of every role, built through the public doors once. */
export class HttpWorld {
  readonly asking = new Map<Role, SignedInWorker>();
  readonly files = new Map<string, FileOfWorld>();
  home!: Crew;
  elsewhere!: Crew;
  partnerId = '';
  otherPartnerId = '';

  private constructor(
    readonly installation: Installation,
    /** A superuser, for letting time pass. */
    readonly outside: Client,
  ) {}

  static async build(): Promise<HttpWorld> {
    const installation = await createInstallation({ worker: true });
    const outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    const world = new HttpWorld(installation, outside);
    await world.people();
    for (const relationship of RELATIONSHIPS) world.files.set(relationship, await world.file(relationship));
    // A supervisor's relationship is the team: what is not theirs is another team's, in whatever way they are on it.
    for (const relationship of ['proposed', 'ended'] as const) world.files.set(`supervisor ${relationship}`, await world.file(relationship, true));
    await installation.idle();
    await installation.stopWorker();
    return world;
  }

  async close(): Promise<void> {
    await this.outside.end();
    await this.installation.close();
  }

  as(role: Role): SignedInWorker {
    return this.asking.get(role) as SignedInWorker;
  }

  /** The file to which somebody in this role stands in this relationship. */
  fileFor(role: Role, relationship: Relationship): FileOfWorld {
    const other = { proposed: 'supervisor proposed', ended: 'supervisor ended', unassigned: 'other_team' }[relationship as string];
    return this.files.get((role === 'supervisor' ? other : undefined) ?? relationship) as FileOfWorld;
  }

  /** A worker of the team whom nobody knows yet. */
  spare({ organisation, team }: Crew = this.home): Promise<SignedInWorker> {
    return signedInWorker({ organisation, role: 'outreach_worker', team });
  }

  private async people(): Promise<void> {
    const { world } = this.installation;
    this.home = await crewOf(await anOrganisation(world));
    this.elsewhere = await crewOf(await anOrganisation(world));
    this.partnerId = (await aPartner(world)).id;
    this.otherPartnerId = (await aPartner(world)).id;
    const { organisation, team } = this.home;
    for (const role of rolesAt('support')) {
      // Most hold a role that works on files as well: it must not help them while they act in this one.
      const alsoRoles = role === 'case_worker' || role === 'outreach_worker' ? [] : (['case_worker'] as const);
      this.asking.set(role, await signedInWorker({ organisation, role, alsoRoles, team }));
    }
    this.asking.set('partner_worker', await (await aPartner(world)).worker());
  }

  private async file(relationship: Relationship, ofSupervisor = false): Promise<FileOfWorld> {
    const crew = relationship === 'other_organisation' ? this.elsewhere : this.home;
    const teamId = relationship === 'other_team' || ofSupervisor ? crew.otherTeam : crew.team;
    const id = await anActiveFile(crew.caseWorker, teamId);
    const file: FileOfWorld = { id, teamId, crew, entries: [] };
    await onCareTeam(crew.supervisor, id, crew.outreach.workerId);
    await this.takeOn(crew.adviser, file);
    for (const [section, content] of Object.entries({ working_identity: CONTENTS.working_identity, legal_identity: CONTENTS.legal_identity })) {
      await crew.caseWorker.expect(200, 'PUT', `/case-files/${id}/sections/${section}`, content, { headers: { 'if-match': '"0"' } });
    }
    for (const section of ENTRY_SECTIONS) {
      const author = OF_ADVISERS.includes(section) ? crew.adviser : crew.caseWorker;
      for (const aged of [false, true]) await this.write(file, author, section, { aged });
    }
    await this.write(file, crew.outreach, 'safety', { handedOver: true });
    const session = await anOutreachSession(crew.outreach, { team: teamId, area: crew.area });
    await aContact(crew.outreach, session, { kind: 'case_file', caseFileId: id });
    await this.relate(file, relationship, ofSupervisor ? ['supervisor'] : rolesAt('support').filter((role) => role !== 'supervisor' || relationship === 'excluded'));
    return file;
  }

  private async relate(file: FileOfWorld, relationship: Relationship, roles: readonly Role[]): Promise<void> {
    const { caseWorker, supervisor } = file.crew;
    const path = `/case-files/${file.id}`;
    for (const role of roles) {
      const worker = this.as(role);
      if (relationship === 'proposed') await done(caseWorker, `${path}/care-team/proposals`, { workerId: worker.workerId });
      // A place on the care team is not the advisers' relationship.
      if (relationship === 'unassigned' && role === 'adviser') await onCareTeam(supervisor, file.id, worker.workerId);
      if (!['theirs', 'ended', 'excluded'].includes(relationship)) continue;
      let desk: string | undefined;
      let place: string | undefined;
      if (role === 'adviser') desk = await this.takeOn(worker, file);
      else if (role !== 'supervisor' || relationship === 'ended') place = await onCareTeam(supervisor, file.id, worker.workerId);
      await this.writeOwn(file, role);
      if (relationship === 'excluded') await done(caseWorker, `${path}/conflict-blocks`, { workerId: worker.workerId });
      if (relationship === 'ended' && place) await done(supervisor, `${path}/care-team/${place}/ending`);
      if (relationship === 'ended' && desk) await worker.expect(204, 'DELETE', `/advice/assignments/${desk}`);
    }
  }

  private async writeOwn(file: FileOfWorld, role: Role): Promise<void> {
    for (const section of WRITES[role] ?? []) {
      for (const aged of [false, true]) await this.write(file, this.as(role), section, { aged, by: role });
      if (section === 'safety') await this.write(file, this.as(role), section, { handedOver: true, by: role });
    }
  }

  private async write(file: FileOfWorld, author: SignedInWorker, section: EntrySection, { aged = false, handedOver = false, by }: { aged?: boolean; handedOver?: boolean; by?: Role }) {
    const entries = `/case-files/${file.id}/sections/${section}/entries`;
    const { id } = await done(author, entries, CONTENTS[section]);
    if (handedOver) await author.expect(204, 'POST', `${entries}/${id}/hand-over`);
    // Eight days, for whom seven are the limit.
    if (aged) await this.outside.query(`update parasol.case_entry set written_at = written_at - interval '8 days' where id = $1`, [id]);
    file.entries.push({ id, section, by, aged, handedOver });
  }

  private async takeOn(adviser: SignedInWorker, { id, crew }: FileOfWorld): Promise<string> {
    const { fileCode } = (await crew.caseWorker.expect(200, 'GET', `/case-files/${id}`)).body;
    return (await done(adviser, '/advice/assignments', { fileCode })).id as string;
  }
}

async function crewOf(organisation: BuiltOrganisation): Promise<Crew> {
  const [team, otherTeam] = [await aTeam(organisation), await aTeam(organisation)];
  const worker = (role: Role): Promise<SignedInWorker> => signedInWorker({ organisation, role, teams: [team, otherTeam] });
  return {
    organisation, team, otherTeam, area: await anArea(organisation),
    caseWorker: await worker('case_worker'), outreach: await worker('outreach_worker'), supervisor: await worker('supervisor'), adviser: await worker('adviser'),
  };
}
