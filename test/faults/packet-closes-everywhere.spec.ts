import { CONTENTS } from '@test/builders/case-files';
import { aHouse, anActiveFile, anAgreement, anOfferOf, aPartner, done, saidNo, type House, type Partner } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { createInstallation, type Installation } from '@test/support/installation';
import { build, freePort, ProductProcess } from './processes';

/** No worker process runs: whatever closes here is closed by the commit itself, and by no job. */
describe('a packet that is closed, on every API process', () => {
  let installation: Installation;
  let apis: ProductProcess[];
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let readers: Client[];

  beforeAll(async () => {
    build();
    installation = await createInstallation({ worker: false });
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    caseWorker = await house.worker('case_worker');
    await anAgreement(house.organisation.administrator, clinic.id, ['working_name', 'pronouns']);
    const nurse = await clinic.worker();
    const ports = [await freePort(), await freePort()];
    apis = ports.map((port) => new ProductProcess('api', installation.database, { PORT: String(port) }));
    await Promise.all(apis.map((api) => api.start()));
    readers = ports.map((port) => {
      const reader = new Client(`http://127.0.0.1:${port}`);
      for (const [name, value] of nurse.cookies) reader.cookies.set(name, value);
      return reader;
    });
  }, 120_000);
  afterAll(async () => {
    await Promise.all((apis ?? []).map((api) => api.kill()));
    await installation?.close();
  });

  async function packet() {
    const fileId = await anActiveFile(caseWorker, house.team);
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, CONTENTS.working_identity, { headers: { 'if-match': '"0"' } });
    const offer = await anOfferOf(caseWorker, fileId, clinic.id, [{ item: 'working_name' }, { item: 'pronouns' }]);
    // Both have read it, and remember what they remember.
    for (const reader of readers) for (const path of paths(offer.id)) expect((await reader.get(path)).body.contents).toHaveLength(2);
    return { ...offer, fileId };
  }
  const paths = (id: string): string[] => [`/packets/${id}`, `/packets/${id}/export`];
  const everywhere = async (id: string) => Promise.all(readers.flatMap((reader) => paths(id).map((path) => reader.get(path))));

  it.each(['withdrawal', 'cancellation', 'exclusion', 'erasure'])('is unreadable with the next request: %s', async (how) => {
    const { id, consentId, fileId } = await packet();
    const [path, body] = {
      withdrawal: [`/consents/${consentId}/withdrawal`, undefined] as const,
      cancellation: [`/referrals/${id}/cancellation`, undefined] as const,
      exclusion: [`/case-files/${fileId}/conflict-blocks`, { partnerOrganisationId: clinic.id }] as const,
      erasure: [`/case-files/${fileId}/erasures`, { reason: 'person_asked' }] as const,
    }[how] ?? ['', undefined];
    await done(caseWorker, path, body);
    const closed = performance.now();
    const answers = await everywhere(id);
    expect(answers.map(saidNo)).toEqual(['404 not_found', '404 not_found', '404 not_found', '404 not_found']);
    // Like what never was.
    const never = await readers[0]?.get('/packets/3f1c2d3b-4a5e-4c44-8f6a-9a599b2d7f3e');
    for (const { text } of answers) expect(text).toBe(never?.text);
    process.stderr.write(`closed by ${how} on two API processes, by session and export: seen ${(performance.now() - closed).toFixed(0)} ms after the commit\n`);
  });

  it('shows no longer what the person took out', async () => {
    const { id, consentId } = await packet();
    await done(caseWorker, `/consents/${consentId}/narrowing`, { items: ['pronouns'] });
    for (const { body } of await everywhere(id)) expect(body.contents).toEqual([{ item: 'working_name', values: [{ workingName: 'Alex' }] }]);
  });
});
