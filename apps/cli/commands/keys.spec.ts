import { generateIdentity, openDocument, openWithPassphrase, publicKeysOf, readPassphrase } from '@parasol/sealing';
import { anEnrolledAdviser, pinnedKeys } from '@test/builders/advisers';
import { makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { secondAdministrator, signedInWorker } from '@test/builders/staff';
import { operatorEnvironment } from '@test/support/operator';
import { buildOnce, parasol } from '../cli.fixture';

/** Each command is a process that opens the installation; a dozen of them on a busy machine take their time. */
jest.setTimeout(400_000);

describe('parasol keys', () => {
  let world: CaseFileWorld;
  let env: Record<string, string>;
  beforeAll(async () => {
    buildOnce();
    world = await CaseFileWorld.start({ worker: true });
    env = operatorEnvironment(world.database);
  }, 60_000);
  afterAll(() => world.close());

  const run = (words: string, input = '') => parasol(['keys', ...words.split(' ')], { env, input }).ended;
  const anew = async (): Promise<{ id: string }> => world.founding.createOrganisation('Harbour', 'support');

  it('ceremony shows the recovery key once, and asks for the end of it before it counts', async () => {
    const { id } = await anew();
    const wrong = await run(`ceremony --organisation ${id}`, 'AAAAAAAA\n');
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('Nothing was stored')]);
    const { code, output } = await run(`ceremony --organisation ${id} --yes`);
    expect([code, output]).toEqual([0, expect.stringContaining('The recovery key is in force.')]);
    const paper = /AGE-SECRET-KEY-1[0-9A-Z ]+/.exec(output)?.[0].replaceAll(' ', '') ?? '';
    const shown = await run(`show --organisation ${id}`);
    expect(shown.output).toContain(/compare: (.*)/.exec(output)?.[1] ?? 'nothing');
    expect(shown.output).not.toContain(paper);
    const again = await run(`ceremony --organisation ${id} --yes`);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('This organisation has a recovery key.')]);
    expect((await publicKeysOf(paper)).recipient).toMatch(/^age1/);
  });

  it('ceremony waits for a second human where there is one', async () => {
    const organisation = await world.organisation();
    const { id } = organisation;
    await world.outside.query('delete from sealed.key_list where organisation_id = $1', [id]);
    await secondAdministrator(organisation.built);
    expect((await run(`ceremony --organisation ${id} --yes`)).output).toContain('It waits for a second human');
    const [open] = (await organisation.built.administrator.expect(200, 'GET', '/recovery-ceremonies')).body.items;
    await organisation.built.administrator.expect(200, 'POST', `/recovery-ceremonies/${open.id}/confirmation`);
    expect((await run(`show --organisation ${id}`)).output).toContain(open.fingerprint);
  });

  describe('of advisers', () => {
    let house: TestOrganisation;
    beforeAll(async () => {
      house = await world.organisation();
    });

    it('enrols with the recovery key, replaces lost keys, and dismisses; each time the documents follow', async () => {
      const adviser = await signedInWorker({ organisation: house.built, role: 'adviser' });
      const mina = await world.worker(house, ['case_worker']);
      const file = await makeFile(world.as(mina, 'case_worker'), house.team);
      await world.idle();
      const options = `--organisation ${house.id} --adviser ${adviser.workerId}`;
      const paper = house.built.recoveryIdentity;

      const stranger = await run(`enrol ${options}`, `${await generateIdentity()}\n`);
      expect([stranger.code, stranger.output]).toEqual([1, expect.stringContaining('neither the recovery key')]);
      expect((await run(`enrol ${options}`, 'my key\n')).output).toContain('not a key as it stands on the paper');
      const administrator = await run(`enrol --organisation ${house.id} --adviser ${house.built.administrator.workerId}`, `${paper}\n`);
      expect(administrator.output).toContain('does not hold the role of adviser');

      const opened = async (output: string): Promise<string> => {
        const [words = ''] = /^ {2}([a-z ]+)$/m.exec(output) ?? [];
        const { items } = (await adviser.expect(200, 'GET', '/adviser-identities')).body;
        for (const item of items) {
          const identity = await openWithPassphrase(item, readPassphrase(words)).catch(() => undefined);
          if (identity) return identity;
        }
        throw new Error('the words open nothing');
      };
      const first = await opened((await run(`enrol ${options}`, `${paper}\n`)).output);
      await adviser.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
      const read = async () => (await adviser.expect(200, 'GET', `/sealed-documents/${file.id}`)).body;
      await expect(openDocument(await read(), first)).rejects.toMatchObject({ code: 'cannot_open' });
      const resealed = await run(`re-seal --organisation ${house.id}`, `${paper}\n`);
      expect([resealed.code, resealed.output]).toEqual([0, expect.stringContaining('Done: 1 sealed anew.')]);
      expect((await openDocument(await read(), first)).document.revision).toBe(0);

      const second = await opened((await run(`replace ${options}`, `${paper}\n`)).output);
      expect((await run(`re-seal --organisation ${house.id}`, `${paper}\n`)).code).toBe(0);
      await openDocument(await read(), second);
      await expect(openDocument(await read(), first)).rejects.toMatchObject({ code: 'cannot_open' });

      expect((await run(`dismiss ${options}`, `${paper}\n`)).output).toContain('Taken off the list');
      expect((await pinnedKeys(adviser, paper)).advisers).toEqual([]);
      const skipped = await run(`re-seal --organisation ${house.id}`, `${second}\n`);
      expect([skipped.code, skipped.output]).toEqual([1, expect.stringContaining('could not be opened with this key')]);
      expect((await run(`show --organisation ${house.id}`)).output).toContain('Sealed for an older list: 1.');
      expect((await run(`re-seal --organisation ${house.id}`, `${paper}\n`)).code).toBe(0);
      await expect(openDocument(await read(), second)).rejects.toMatchObject({ code: 'cannot_open' });
    });
  });

  it('re-seal goes on where it was killed: everything once more, nothing lost', async () => {
    const house = await world.organisation();
    const adviser = await anEnrolledAdviser(house.built);
    const mina = await world.worker(house, ['case_worker']);
    const files = [];
    for (let n = 0; n < 30; n++) files.push(await makeFile(world.as(mina, 'case_worker'), house.team, 'agreed'));
    await world.idle();
    const colleague = await anEnrolledAdviser(house.built);
    const stale = async (): Promise<number> =>
      (await world.outside.query('select count(*)::int as n from sealed.document where organisation_id = $1 and sealed_for < (select max(version) from sealed.key_list where organisation_id = $1)', [house.id])).rows[0].n;
    expect(await stale()).toBe(30);
    const tokens = async () => new Map((await world.outside.query('select case_file_id as id, token from sealed.document where organisation_id = $1', [house.id])).rows.map(({ id, token }) => [id, token]));
    const before = await tokens();
    const killed = parasol(['keys', 're-seal', '--organisation', house.id], { env, input: `${adviser.identity}\n` });
    while ((await stale()) > 25) await new Promise((resolve) => setTimeout(resolve, 5));
    killed.process.kill('SIGKILL');
    await killed.ended;
    const half = await tokens();
    const done = [...half].filter(([id, token]) => before.get(id) !== token).map(([id]) => id);
    expect(done.length).toBeGreaterThanOrEqual(5);
    expect(done.length).toBeLessThan(30);
    const { code, output } = await run(`re-seal --organisation ${house.id}`, `${adviser.identity}\n`);
    expect([code, output]).toEqual([0, expect.stringContaining(`Done: ${30 - done.length} sealed anew.`)]);
    const after = await tokens();
    expect(done.every((id) => after.get(id) === half.get(id))).toBe(true);
    expect(await stale()).toBe(0);
    for (const { id, fileCode } of files) {
      await colleague.worker.expect(200, 'POST', '/advice/assignments', { fileCode });
      await openDocument((await colleague.worker.expect(200, 'GET', `/sealed-documents/${id}`)).body, colleague.identity);
    }
  });
});
