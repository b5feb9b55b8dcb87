import { Mailbox } from '@parasol/sealed';
import { addEntry, type Drop, DROP_FORMAT, openDocument, sealDrop, type ServedDrop, sortDrops, writeDocument } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import { makeFile, type MadeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { footprint } from '../security/footprint';

describe('an outreach worker leaves a drop', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let yara: SignedInWorker;
  let leyla: AdviserWithKeys;
  let file: MadeFile;
  beforeAll(async () => {
    world = await CaseFileWorld.start();
    house = await world.organisation();
    yara = await signedInWorker({ organisation: house.built, role: 'outreach_worker', team: house.team });
    leyla = await anEnrolledAdviser(house.built);
    const mina = await world.worker(house, ['case_worker']);
    file = await makeFile(world.as(mina, 'case_worker'), house.team);
  }, 60_000);
  afterAll(() => world.close());

  const keys = () => pinnedKeys(yara, house.built.recoveryIdentity);
  const note = (text: string): Drop => ({ format: DROP_FORMAT, kind: 'note', dropId: crypto.randomUUID(), fileId: file.id, writtenBy: yara.workerId, writtenOn: TODAY, text });
  async function mailbox(): Promise<ServedDrop[]> {
    const items: ServedDrop[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await leyla.worker.expect(200, 'GET', `/drops?limit=5${cursor}`);
      items.push(...(body.items as ServedDrop[]));
      if (!body.next) return items;
      cursor = `&cursor=${body.next}`;
    }
  }

  it('which an adviser finds among cover, files into the sealed document, and takes out', async () => {
    const drop = note('She was told to report on the first of the month.');
    const sealed = await sealDrop(await keys(), drop);
    // Twice: the network went away before the answer came.
    await yara.expect(204, 'POST', '/drops', { sealed });
    await yara.expect(204, 'POST', '/drops', { sealed });
    for (let hour = 0; hour < 3; hour++) await world.get(Mailbox).cover(house.id, new Date(Date.UTC(2031, 0, 1, 8 + hour)));
    const sorted = await sortDrops(await mailbox(), leyla.identity);
    expect([sorted.notes.map((one) => [one.drop, one.ids.length]), sorted.cover.length, sorted.unopened]).toEqual([[[drop, 2]], 6, []]);

    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    const served = (await leyla.worker.expect(200, 'GET', `/sealed-documents/${file.id}`)).body;
    const { document } = await openDocument(served, leyla.identity);
    const filed = addEntry(document, 'dates', { kind: 'reporting', text: sorted.notes[0]!.drop.text }, { fileId: file.id, adviserId: leyla.worker.workerId, on: TODAY });
    await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await writeDocument(await keys(), served, filed, leyla.identity));
    await leyla.worker.expect(204, 'POST', '/drops/removal', { ids: [...sorted.notes.flatMap(({ ids }) => ids), ...sorted.cover] });
    expect(await mailbox()).toEqual([]);
    // Taking out what is gone answers the same.
    await leyla.worker.expect(204, 'POST', '/drops/removal', { ids: sorted.cover });
  });

  it('and can neither read it back nor take it out, nor can anybody but advisers', async () => {
    await yara.expect(204, 'POST', '/drops', { sealed: await sealDrop(await keys(), note('Asked about an interview.')) });
    const [{ id } = { id: '' }] = await mailbox();
    for (const role of ['outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'administrator'] as const) {
      const worker = role === 'outreach_worker' ? yara : role === 'administrator' ? house.built.administrator : await signedInWorker({ organisation: house.built, role, team: house.team });
      await worker.expect(403, 'GET', '/drops');
      await worker.expect(403, 'POST', '/drops/removal', { ids: [id] });
      expect((await world.asDatabaseRole('sealed', `select count(*)::int as n from (select set_config('parasol.organisation_id', $1, false), set_config('parasol.worker_id', $2, false), set_config('parasol.role', $3, false)) s, sealed.drop`, [house.id, worker.workerId, role]))[0]).toEqual({ n: 0 });
    }
    expect((await mailbox()).map((drop) => drop.id)).toContain(id);
  });

  it('and nothing outside of the sealed schema knows of it, nor whose it was', async () => {
    const before = await footprint([world.outside], house.id);
    await yara.expect(204, 'POST', '/drops', { sealed: await sealDrop(await keys(), note('Quiet.')) });
    const after = await footprint([world.outside], house.id);
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual(['sealed.drop', 'sealed.mailbox']);
    const { rows } = await world.outside.query('select d::text as line from sealed.drop d where organisation_id = $1', [house.id]);
    expect(JSON.stringify(rows)).not.toContain(yara.workerId);
  });

  it('and it is refused where no adviser could open it, when it is no sealed one, and in a flood', async () => {
    const other = await world.organisation();
    const lonely = await signedInWorker({ organisation: other.built, role: 'outreach_worker', team: other.team });
    const answer = await lonely.send('POST', '/drops', { sealed: await sealDrop(await keys(), note('For nobody.')) });
    expect([answer.status, answer.body.type]).toEqual([409, 'urn:parasol:problem:no_adviser']);
    const plain = Buffer.from('She was told to report on the first. '.repeat(200)).subarray(0, 5_767).toString('base64');
    const refused = await yara.send('POST', '/drops', { sealed: plain });
    expect([refused.status, refused.body.errors]).toEqual([400, [{ pointer: '/body/sealed', code: 'wrong_version' }]]);
    const sealed = await sealDrop(await keys());
    const busy = await signedInWorker({ organisation: house.built, role: 'case_worker', team: house.team });
    const statuses = [];
    for (let n = 0; n < 62; n++) statuses.push((await busy.send('POST', '/drops', { sealed })).status);
    expect([statuses.filter((status) => status === 204).length, statuses.at(-1)]).toEqual([60, 429]);
  });

  it('while the number of the day is the same with and without', async () => {
    const quiet = await world.organisation();
    const busy = await world.organisation();
    for (const { built } of [quiet, busy]) await anEnrolledAdviser(built);
    const received = async ({ id }: TestOrganisation) => (await world.outside.query('select count(*)::int as drops, (select received from sealed.mailbox where organisation_id = $1) as counted from sealed.drop where organisation_id = $1', [id])).rows[0];
    const author = await signedInWorker({ organisation: busy.built, role: 'outreach_worker', team: busy.team });
    const sealed = await sealDrop(await pinnedKeys(author, busy.built.recoveryIdentity));
    const visitor = { organisationId: busy.id, workerId: author.workerId, role: 'outreach_worker' as const };
    for (let minute = 0; minute < 1_440; minute += 10) {
      const now = new Date(Date.UTC(2031, 4, 5, 0, minute));
      // A busy evening, and a worker process that was away in the morning.
      if (minute >= 1_200 && minute % 100 === 0) await world.get(Mailbox).leave(visitor, sealed, now);
      if (minute > 300 && minute < 540) continue;
      for (const { id } of [quiet, busy]) expect(await world.get(Mailbox).cover(id, now)).toBeLessThanOrEqual(2);
    }
    expect([await received(quiet), await received(busy)]).toEqual([{ drops: 24, counted: 24 }, { drops: 24, counted: 24 }]);
  });

  it('while a count ahead of its schedule is ordinary, and says nothing by itself', async () => {
    const quiet = await world.organisation();
    await anEnrolledAdviser(quiet.built);
    const ahead: number[] = [];
    for (let minute = 0; minute < 1_440; minute += 10) {
      await world.get(Mailbox).cover(quiet.id, new Date(Date.UTC(2031, 4, 6, 0, minute)));
      const { rows } = await world.outside.query('select received from sealed.mailbox where organisation_id = $1', [quiet.id]);
      ahead.push(rows[0].received - Math.floor((24 * (minute + 10)) / 1_440));
    }
    expect([Math.min(...ahead), Math.max(...ahead) <= 3, ahead.at(-1)]).toEqual([0, true, 0]);
    // Nobody has left anything, and for much of the day a copy would have shown a count that is ahead. (By chance: less than once in a million days it is not.)
    expect(ahead.filter((by) => by > 0).length).toBeGreaterThan(0);
  });
});
