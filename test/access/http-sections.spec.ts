import { SECTION_NAMES, SECTIONS, type Section } from '@parasol/access';
import { ROLES, type Role } from '@parasol/kernel';
import { CONTENTS } from '@test/builders/case-files';
import { done } from '@test/builders/referrals';
import { cellsOf, SECTION_TABLE } from './expected';
import { RELATIONSHIPS, type Relationship } from './fixed-world';
import { Asked, entrySays, everIn, sectionSays, statusOf, type Sight } from './http-ask';
import { ENTRY_SECTIONS, HttpWorld, type MadeEntry } from './http-world';

/** The third enforcer: what CASL and PostgreSQL were held against, asked of HTTP. */
describe('sections over HTTP, as written by hand', () => {
  const table = cellsOf(SECTION_TABLE);
  const letterOf = (section: Section, role: Role): string => table.get(section)?.get(role) ?? '-';
  const reads = everIn(SECTION_TABLE, 'WRAHDOP');
  const writes = everIn(SECTION_TABLE, 'WAHD');
  const asked = new Asked();
  let world: HttpWorld;

  beforeAll(async () => {
    world = await HttpWorld.build();
  }, 120_000);
  afterAll(async () => {
    process.stderr.write(`sections over HTTP: ${asked.cells} cells asked, ${asked.granted} answers granted something\n`);
    await world?.close();
  });

  const isEntries = (section: Section): boolean => SECTIONS[section].kind === 'entries';
  const path = (fileId: string, section: Section): string => `/case-files/${fileId}/sections/${section}${isEntries(section) ? '/entries' : ''}`;
  const seenIn = ({ by, aged, handedOver }: MadeEntry, role: Role) => ({ own: by === role, aged, handedOver });
  const everywhere = ROLES.flatMap((role) => RELATIONSHIPS.map((relationship): [Role, Relationship] => [role, relationship]));

  /** Every section, and every entry by itself and in its list. */
  async function askReading(role: Role, relationship: Relationship, sight: Sight, sections: readonly Section[] = SECTION_NAMES): Promise<void> {
    const me = world.as(role);
    const file = world.fileFor(role, relationship);
    for (const section of sections) {
      const letter = letterOf(section, role);
      const what = `${role} reads ${section} (${relationship})`;
      const open = sectionSays(letter, sight).read;
      const answer = await me.get(`${path(file.id, section)}${isEntries(section) ? '?limit=100' : ''}`);
      asked.status(what, answer, statusOf({ ever: reads.has(role), seen: false, may: open }));
      if (!isEntries(section)) {
        if (answer.status === 200) asked.that(`${what}, which holds something`, answer.body.section === section && Object.keys(answer.body.content).length > 0, true);
        continue;
      }
      const listed = new Set<string>(((answer.body?.items ?? []) as { id: string }[]).map(({ id }) => id));
      const here = file.entries.filter((entry) => entry.section === section);
      for (const entry of here) {
        const { read } = entrySays(letter, sight, seenIn(entry, role));
        const told = `${what}, ${entry.by ?? 'a colleague'}’s${entry.aged ? ' of eight days ago' : ''}${entry.handedOver ? ' handed over' : ''}`;
        asked.that(`${told}, in the list`, listed.has(entry.id), read);
        asked.status(told, await me.get(`${path(file.id, section)}/${entry.id}`), statusOf({ ever: reads.has(role), seen: false, may: read }));
      }
      asked.that(`${what}: entries that nobody knows of`, [...listed].filter((id) => !here.some((entry) => entry.id === id)).length, 0);
    }
  }

  /** The file's own view: a section that is open has a key, any other has none. */
  async function askView(role: Role, relationship: Relationship, sight: Sight): Promise<void> {
    const answer = await world.as(role).get(`/case-files/${world.fileFor(role, relationship).id}`);
    const known = sight.theirs && reads.has(role);
    asked.status(`${role} opens a file (${relationship})`, answer, statusOf({ ever: reads.has(role), seen: false, may: known }));
    if (answer.status !== 200) return;
    for (const section of SECTION_NAMES) {
      const { read, write } = sectionSays(letterOf(section, role), sight);
      const face = answer.body.sections[section];
      asked.that(`${role} sees a place for ${section} (${relationship})`, section in answer.body.sections, read);
      // Summaries follow from what they sum up.
      if (face) asked.that(`${role} is told that ${section} is writable (${relationship})`, face.writable, write && !section.endsWith('_summary'));
      if (face?.document) asked.that(`${role} gets ${section} with the file (${relationship})`, read, true);
    }
  }

  /** Something new in every section, and a change of every entry. */
  async function askWriting(role: Role, relationship: Relationship, sight: Sight, sections: readonly (keyof typeof CONTENTS)[] = Object.keys(CONTENTS) as (keyof typeof CONTENTS)[]): Promise<void> {
    const me = world.as(role);
    const file = world.fileFor(role, relationship);
    const ever = writes.has(role);
    for (const section of sections) {
      const letter = letterOf(section, role);
      const { read, write } = sectionSays(letter, sight);
      const what = `${role} writes ${section} (${relationship})`;
      const content = CONTENTS[section];
      if (!isEntries(section)) {
        const { version } = (await file.crew.caseWorker.expect(200, 'GET', path(file.id, section))).body;
        const answer = await me.send('PUT', path(file.id, section), content, { headers: { 'if-match': `"${version}"` } });
        asked.status(what, answer, statusOf({ ever, seen: read, may: write }));
        continue;
      }
      const added = await me.post(path(file.id, section), content);
      asked.status(what, added, statusOf({ ever, seen: read, may: write }));
      for (const entry of file.entries.filter((each) => each.section === section)) {
        const says = entrySays(letter, sight, seenIn(entry, role));
        const { rows } = await world.outside.query<{ version: number }>('select version from parasol.case_entry where id = $1', [entry.id]);
        const answer = await me.send('PUT', `${path(file.id, section)}/${entry.id}`, content, { headers: { 'if-match': `"${rows[0]?.version}"` } });
        asked.status(`${what}, ${entry.by ?? 'a colleague'}’s${entry.aged ? ' of eight days ago' : ''}${entry.handedOver ? ' handed over' : ''}`, answer, statusOf({ ever, seen: says.read, may: says.change }));
      }
      if (added.status === 201) file.entries.push({ id: added.body.id, section: section as MadeEntry['section'], by: role, aged: false, handedOver: false });
    }
  }

  const sightOf = (relationship: Relationship): Sight => ({ theirs: relationship === 'theirs' });

  it.each(everywhere)('%s, %s: reads what the table says', async (role, relationship) => {
    await askView(role, relationship, sightOf(relationship));
    await askReading(role, relationship, sightOf(relationship));
    expect(asked.take()).toEqual([]);
  });

  it('opens for a stated reason what the table says, for as long as that lasts, and for whoever opened it', async () => {
    const openers = new Set<Role>(['supervisor']);
    for (const [role, relationship] of everywhere) {
      const file = world.fileFor(role, relationship);
      for (const section of SECTION_NAMES) {
        const theirs = relationship === 'theirs';
        const answer = await world.as(role).post(`/case-files/${file.id}/openings`, { section, reason: 'supervision' });
        const may = theirs && letterOf(section, role) === 'O';
        asked.status(`${role} opens ${section} (${relationship})`, answer, statusOf({ ever: openers.has(role), seen: theirs, may }));
      }
    }
    expect(asked.take()).toEqual([]);
    const during = { theirs: true, opened: true };
    await askView('supervisor', 'theirs', during);
    await askReading('supervisor', 'theirs', during);
    await askWriting('supervisor', 'theirs', during);
    for (const role of ROLES.filter((each) => each !== 'supervisor')) await askView(role, 'theirs', { theirs: true });
    expect(asked.take()).toEqual([]);
    // Another supervisor of the team has opened nothing.
    for (const section of ['legal_identity', 'notes'] as const) {
      asked.status(`another supervisor reads ${section}`, await world.home.supervisor.get(path(world.fileFor('supervisor', 'theirs').id, section)), 404);
    }
    await world.outside.query(`update parasol.opening set until = now() - interval '1 second'`);
    await askView('supervisor', 'theirs', { theirs: true });
    await askReading('supervisor', 'theirs', { theirs: true });
    await askWriting('supervisor', 'theirs', { theirs: true });
    expect(asked.take()).toEqual([]);
  });

  it('shows advisers the safety section for as long as the person asks for it', async () => {
    const { id, crew } = world.fileFor('adviser', 'theirs');
    await crew.caseWorker.expect(204, 'POST', `/case-files/${id}/safety-sharing`);
    for (const relationship of ['excluded', 'ended'] as const) {
      await crew.caseWorker.expect(204, 'POST', `/case-files/${world.fileFor('adviser', relationship).id}/safety-sharing`);
      await askReading('adviser', relationship, { theirs: false, shared: true }, ['safety']);
    }
    for (const role of ROLES) {
      await askView(role, 'theirs', { theirs: true, shared: true });
      await askReading(role, 'theirs', { theirs: true, shared: true }, ['safety']);
    }
    await askWriting('adviser', 'theirs', { theirs: true, shared: true }, ['safety']);
    await crew.caseWorker.expect(204, 'DELETE', `/case-files/${id}/safety-sharing`);
    await askView('adviser', 'theirs', { theirs: true });
    await askReading('adviser', 'theirs', { theirs: true }, ['safety']);
    expect(asked.take()).toEqual([]);
  });

  it.each(everywhere)('%s, %s: writes what the table says', async (role, relationship) => {
    await askWriting(role, relationship, sightOf(relationship));
    expect(asked.take()).toEqual([]);
  });

  it('passes a safety entry on: its author no longer reads it, case workers go on', async () => {
    const file = world.fileFor('outreach_worker', 'theirs');
    const fresh = file.entries.filter(({ section, by, handedOver }) => section === 'safety' && by === 'outreach_worker' && !handedOver);
    expect(fresh.length).toBeGreaterThan(0);
    const safety = path(file.id, 'safety');
    for (const role of ROLES.filter((each) => each !== 'outreach_worker' && each !== 'case_worker')) {
      // Supervisors see it, and no role but the two hands over.
      asked.status(`${role} hands over`, await world.as(role).post(`${safety}/${fresh[0]?.id}/hand-over`), statusOf({ ever: writes.has(role), seen: role === 'supervisor', may: false }));
    }
    for (const { id } of fresh) {
      asked.status('outreach_worker hands over', await world.as('outreach_worker').post(`${safety}/${id}/hand-over`), 'done');
      file.entries.splice(file.entries.findIndex((entry) => entry.id === id), 1, { id, section: 'safety', by: 'outreach_worker', aged: false, handedOver: true });
    }
    for (const role of ROLES) await askReading(role, 'theirs', { theirs: true }, ['safety']);
    expect(asked.take()).toEqual([]);
  });

  it('takes everything away with the place: what one wrote, too', async () => {
    for (const role of ['outreach_worker', 'case_worker', 'adviser'] as const) {
      const file = world.fileFor(role, 'theirs');
      const me = world.as(role);
      const path = `/case-files/${file.id}`;
      if (role === 'adviser') {
        const assignments = (await me.expect(200, 'GET', '/advice/assignments')).body.items as { id: string; caseFileId: string }[];
        await me.expect(204, 'DELETE', `/advice/assignments/${assignments.find(({ caseFileId }) => caseFileId === file.id)?.id}`);
      } else {
        const places = (await world.home.supervisor.expect(200, 'GET', `${path}/care-team`)).body.items as { id: string; workerId: string }[];
        await done(world.home.supervisor, `${path}/care-team/${places.find(({ workerId }) => workerId === me.workerId)?.id}/ending`);
      }
      await askView(role, 'theirs', { theirs: false });
      await askReading(role, 'theirs', { theirs: false });
      await askWriting(role, 'theirs', { theirs: false });
    }
    expect(asked.take()).toEqual([]);
    expect(ENTRY_SECTIONS.every((section) => table.has(section))).toBe(true);
  });
});
