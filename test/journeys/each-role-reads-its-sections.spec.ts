import { randomUUID } from 'node:crypto';
import { SECTION_NAMES, SECTIONS, type Section } from '@parasol/access';
import { ROLES, rolesAt, type Role } from '@parasol/kernel';
import { cellsOf, SECTION_TABLE } from '@test/access/expected';
import type { Answer, Caller } from '@test/builders/caller';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { assign, CONTENTS, fillFile, makeFile, type MadeFile } from '@test/builders/case-files';

const HERE = rolesAt('support') as readonly [Role, ...Role[]];
const AT_PARTNERS = rolesAt('partner') as readonly [Role, ...Role[]];
const WRITERS: ReadonlySet<Role> = new Set(['outreach_worker', 'case_worker', 'adviser']);

/**
 * Every role at every section over HTTP, held against the table that was written by hand. One worker has all roles of
 * who supports people and every relationship that a role needs, and acts in one role at a time: nothing of the others may carry over.
 */
describe('each role reads and writes its sections, and no other', () => {
  let world: CaseFileWorld;
  let harbour: TestOrganisation;
  let everything: TestWorker;
  let partners: TestWorker;
  let file: MadeFile;
  const as = (role: Role): Caller => world.as(role === 'partner_worker' ? partners : everything, role);
  const cells = cellsOf(SECTION_TABLE);
  const letterOf = (section: Section, role: Role): string => cells.get(section)?.get(role) ?? '?';
  const isEntries = (section: Section): boolean => SECTIONS[section].kind === 'entries';
  const address = (section: Section, fileId = file.id): string => `/case-files/${fileId}/sections/${section}${isEntries(section) ? '/entries' : ''}`;
  /** Bytes for what is not there at all. */
  let nothing: Answer;

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    harbour = await world.organisation();
    everything = await world.worker(harbour, HERE);
    partners = await world.worker(await world.organisation('partner'), AT_PARTNERS);
    const maker = world.as(await world.worker(harbour, ['case_worker']), 'case_worker');
    file = await makeFile(maker, harbour.team);
    await fillFile(maker, file.id);
    await assign(as('supervisor'), file.id, everything.id);
    await as('adviser').done('/advice/assignments', { fileCode: file.fileCode });
    await as('adviser').done(address('legal'), CONTENTS.legal);
    const place = { areaId: await world.anArea(harbour), setting: 'street', shift: 'night', heldOn: '2026-03-02' };
    await as('outreach_worker').done('/contacts', { kind: 'case_file', caseFileId: file.id, place });
    await world.idle();
    nothing = await as('case_worker').get(`/case-files/${randomUUID()}/sections/needs/entries`);
    expect(nothing.status).toBe(404);
  });
  afterAll(() => world?.close());

  const expectNothing = (answer: Answer, what: string) => {
    // A role that may read no entry anywhere is stopped at the door; the others are told that there is nothing.
    if (answer.status === 403) return;
    expect([what, answer.status, answer.bytes.equals(nothing.bytes)]).toEqual([what, 404, true]);
  };

  it.each(ROLES)('%s reads exactly its sections', async (role) => {
    const caller = as(role);
    const opened = await caller.get(`/case-files/${file.id}`);
    for (const section of SECTION_NAMES) {
      const letter = letterOf(section, role);
      const answer = await caller.get(address(section));
      if ('WR'.includes(letter)) {
        expect([section, answer.status]).toEqual([section, 200]);
        if (isEntries(section)) expect(answer.body.items.length).toBeGreaterThan(0);
        else expect(answer.body).toMatchObject({ section, version: expect.any(Number), content: expect.any(Object) });
      } else if ('AHD'.includes(letter)) {
        // Open for what they write themselves, and empty of what others wrote.
        expect([section, answer.status, answer.body.items]).toEqual([section, 200, []]);
      } else {
        expectNothing(answer, `${role} ${section}`);
      }
      const shown = opened.status === 200 && section in opened.body.sections;
      expect([section, shown]).toEqual([section, 'WRAHD'.includes(letter)]);
    }
    expect(opened.status).toBe(['coordinator', 'partner_worker', 'administrator'].includes(role) ? 403 : 200);
  });

  it.each(ROLES)('%s writes exactly its sections', async (role) => {
    const caller = as(role);
    for (const section of Object.keys(CONTENTS) as (keyof typeof CONTENTS)[]) {
      const letter = letterOf(section, role);
      const version = isEntries(section) ? undefined : ((await as('case_worker').get(address(section))).body.version as number);
      const answer = await caller.call(isEntries(section) ? 'POST' : 'PUT', address(section), { body: CONTENTS[section], version });
      const written = isEntries(section) ? 201 : 200;
      // Seen but not writable is 403, as for a role that writes nowhere; of what is hidden a writer is told nothing.
      const refused = letter === 'R' || !WRITERS.has(role) ? 403 : 404;
      expect([role, section, answer.status]).toEqual([role, section, 'WAHD'.includes(letter) ? written : refused]);
    }
  });

  it('without the relationship no role finds anything, whatever it is in elsewhere', async () => {
    const stranger = await world.worker(harbour, HERE, harbour.otherTeam);
    const foreigner = await world.worker(await world.organisation(), HERE);
    for (const [somebody, roles] of [[stranger, HERE], [foreigner, HERE], [partners, AT_PARTNERS]] as const) {
      for (const role of roles) {
        const caller = world.as(somebody, role);
        for (const section of SECTION_NAMES) expectNothing(await caller.get(address(section)), `${role} ${section}`);
        for (const path of ['', '/care-team', '/conflict-blocks', '/readings']) {
          const [here, nowhere] = await Promise.all([caller.get(`/case-files/${file.id}${path}`), caller.get(`/case-files/${randomUUID()}${path}`)]);
          expect([path, here.status]).toEqual([path, nowhere.status]);
          expect(here.bytes.equals(nowhere.bytes)).toBe(true);
          expect([403, 404]).toContain(here.status);
        }
      }
    }
  });

  it('advisers read the safety section only while the person wishes it', async () => {
    const path = address('safety');
    expectNothing(await as('adviser').get(path), 'before');
    expect((await as('outreach_worker').post(`/case-files/${file.id}/safety-sharing`)).status).toBe(403);
    expect((await as('case_worker').post(`/case-files/${file.id}/safety-sharing`)).status).toBe(204);
    const shared = await as('adviser').get(path);
    expect([shared.status, shared.body.items.length > 0]).toEqual([200, true]);
    expect((await as('adviser').post(path, CONTENTS.safety)).status).toBe(403);
    expect((await as('case_worker').delete(`/case-files/${file.id}/safety-sharing`)).status).toBe(204);
    expectNothing(await as('adviser').get(path), 'after');
  });
});
