import { addEntry, meaninglessForm, openDocument, type ServedDocument, writeDocument, EMPTY_DOCUMENT } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import { makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation, type TestWorker } from '@test/builders/case-file-world';
import { signedInWorker } from '@test/builders/staff';
import { footprint } from '../security/footprint';

type Served = ServedDocument & { listVersion: number };

describe('an adviser keeps a sealed document', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let mina: TestWorker;
  let leyla: AdviserWithKeys;
  let amal: AdviserWithKeys;
  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    mina = await world.worker(house, ['case_worker']);
    leyla = await anEnrolledAdviser(house.built);
    amal = await anEnrolledAdviser(house.built);
  }, 60_000);
  afterAll(() => world.close());

  const made = () => makeFile(world.as(mina, 'case_worker'), house.team);
  async function taken(by: AdviserWithKeys = leyla) {
    const file = await made();
    await by.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    return file;
  }
  const keysOf = ({ worker }: AdviserWithKeys) => pinnedKeys(worker, house.built.recoveryIdentity);
  const read = async ({ worker }: AdviserWithKeys, id: string): Promise<Served> => (await worker.expect(200, 'GET', `/sealed-documents/${id}`)).body as Served;
  const editor = (fileId: string, { worker }: AdviserWithKeys = leyla) => ({ fileId, adviserId: worker.workerId, on: TODAY });
  const noted = async (served: Served, text: string, by: AdviserWithKeys = leyla) => {
    const { document } = await openDocument(served, by.identity);
    return writeDocument(await keysOf(by), served, addEntry(document, 'notes', { text }, editor(served.caseFileId, by)), by.identity);
  };

  it('which is there from the birth of the file, empty, in two generations of one size', async () => {
    const file = await taken();
    await world.idle();
    const { rows } = await world.outside.query('select octet_length(current) as a, octet_length(previous) as b, current = previous as same from sealed.document');
    expect(new Set(rows.flatMap(({ a, b }) => [a, b])).size).toBe(1);
    expect(rows.every(({ same }) => !same)).toBe(true);
    const served = await read(leyla, file.id);
    expect([...served.sealTo].sort()).toEqual([leyla.worker.workerId, amal.worker.workerId].sort());
    expect(await openDocument(served, leyla.identity)).toEqual({ document: EMPTY_DOCUMENT, previous: EMPTY_DOCUMENT });
    expect(await openDocument(served, house.built.recoveryIdentity)).toEqual({ document: EMPTY_DOCUMENT, previous: EMPTY_DOCUMENT });
    const { rows: one } = await world.outside.query('select count(*)::int as n from sealed.document where case_file_id = $1', [file.id]);
    expect(one).toEqual([{ n: 1 }]);
  });

  it('writes it, and the generation before stays for a mistake', async () => {
    const file = await taken();
    const first = await noted(await read(leyla, file.id), 'The hearing is in May.');
    await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, first);
    const second = await noted(await read(leyla, file.id), 'Moved to June.');
    const { token } = (await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, second)).body;
    const served = await read(leyla, file.id);
    expect(served.token).toBe(token);
    const { document, previous } = await openDocument(served, leyla.identity, 2);
    expect(document.notes.map(({ text }) => text)).toEqual(['The hearing is in May.', 'Moved to June.']);
    expect(previous.notes.map(({ text }) => text)).toEqual(['The hearing is in May.']);
    // The former ciphertext stands nowhere any more: both were sealed afresh.
    expect([served.current, served.previous]).not.toContain(first.current);
  });

  it('and of two who write at once one is told so, and nothing is lost', async () => {
    const file = await taken();
    await amal.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    const served = await read(leyla, file.id);
    const [mine, hers] = [await noted(served, 'Mine.'), await noted(served, 'Hers.', amal)];
    const statuses = (await Promise.all([leyla.worker.send('PUT', `/sealed-documents/${file.id}`, mine), amal.worker.send('PUT', `/sealed-documents/${file.id}`, hers)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
    const again = await noted(await read(amal, file.id), 'Hers, once more.', amal);
    await amal.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, again);
    const { document } = await openDocument(await read(leyla, file.id), leyla.identity);
    expect(document.notes).toHaveLength(2);
  });

  it('and notices a server that hands out an old one, or another file’s', async () => {
    const [file, other] = [await taken(), await taken()];
    const old = await read(leyla, file.id);
    for (const text of ['One.', 'Two.']) await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await noted(await read(leyla, file.id), text));
    await expect(openDocument(old, leyla.identity, 2)).rejects.toMatchObject({ code: 'old_generation' });
    const served = await read(leyla, file.id);
    await expect(openDocument({ ...served, caseFileId: other.id }, leyla.identity)).rejects.toMatchObject({ code: 'other_file' });
  });

  it('and the server takes nothing else: not in another size, not for another list, not readable text', async () => {
    const file = await taken();
    const sound = await noted(await read(leyla, file.id), 'Sound.');
    const text = Buffer.from(Buffer.from(sound.current, 'base64').subarray(0, 1_640).toString('latin1').padEnd(18_055, 'Hearing in May. '), 'latin1').toString('base64');
    const refusals: [string, object, string][] = [
      ['an empty text', { current: '' }, '/body/current wrong_size'],
      ['one that is too short', { current: sound.current.slice(0, -4) }, '/body/current wrong_size'],
      ['a drop', { previous: meaninglessForm('drop', 'a') }, '/body/previous wrong_size'],
      ['readable text', { current: text }, '/body/current not_ciphertext'],
      ['no base64', { current: `${sound.current.slice(0, -4)}*===` }, '/body/current wrong_size'],
      ['another header', { current: Buffer.from(sound.current, 'base64').fill('x', 0, 4).toString('base64') }, '/body/current wrong_version'],
      ['the same twice', { previous: sound.current }, '/body/previous repeated'],
    ];
    for (const [what, changed, said] of refusals) {
      const { status, body, text: answer } = await leyla.worker.send('PUT', `/sealed-documents/${file.id}`, { ...sound, ...changed });
      expect([what, status, `${body.errors[0].pointer} ${body.errors[0].code}`]).toEqual([what, 400, said]);
      expect(answer).not.toContain('Hearing');
    }
    const other = await leyla.worker.send('PUT', `/sealed-documents/${file.id}`, { ...sound, listVersion: sound.listVersion + 1 });
    expect([other.status, other.body.type]).toEqual([409, 'urn:parasol:problem:list_changed']);
  });

  it('and nobody else finds it: not an adviser who is not on the file, nor whom the person excludes, nor any other role', async () => {
    const file = await taken();
    const nothing = (await leyla.worker.send('GET', `/sealed-documents/${crypto.randomUUID()}`)).text;
    const hidden = await amal.worker.send('GET', `/sealed-documents/${file.id}`);
    expect([hidden.status, hidden.text]).toEqual([404, nothing]);
    await world.as(mina, 'case_worker').done(`/case-files/${file.id}/conflict-blocks`, { workerId: leyla.worker.workerId });
    await amal.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
    expect((await leyla.worker.send('GET', `/sealed-documents/${file.id}`)).text).toBe(nothing);
    const written = { token: crypto.randomUUID(), listVersion: (await keysOf(leyla)).version, current: meaninglessForm('document', 'a'), previous: meaninglessForm('document', 'b') };
    expect((await leyla.worker.send('PUT', `/sealed-documents/${file.id}`, written)).text).toBe(nothing);
    expect((await read(amal, file.id)).sealTo).toEqual([amal.worker.workerId]);
    for (const role of ['outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'administrator'] as const) {
      const worker = role === 'administrator' ? house.built.administrator : await signedInWorker({ organisation: house.built, role, team: house.team });
      await worker.expect(403, 'GET', `/sealed-documents/${file.id}`);
      await worker.expect(403, 'GET', '/cover-set');
    }
  });

  it('and loses it with the role, at once', async () => {
    const rana = await anEnrolledAdviser(house.built);
    const file = await taken(rana);
    await read(rana, file.id);
    const { body } = await house.built.administrator.expect(200, 'GET', `/workers/${rana.worker.workerId}`);
    await house.built.administrator.expect(204, 'DELETE', `/role-grants/${body.roles[0].id}`);
    for (const path of [`/sealed-documents/${file.id}`, '/cover-set', '/adviser-identities', '/adviser-enrolments', '/adviser-keys']) expect((await rana.worker.send('GET', path)).status).toBe(401);
  });

  it('and leaves no trace of it outside of the sealed schema', async () => {
    const file = await taken();
    await world.quiet();
    const before = await footprint([world.outside], house.id);
    await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await noted(await read(leyla, file.id), 'Quiet.'));
    await leyla.worker.expect(200, 'GET', '/cover-set');
    const after = await footprint([world.outside], house.id);
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual(['sealed.audit', 'sealed.document']);
  });
});
