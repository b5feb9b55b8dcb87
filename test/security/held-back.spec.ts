import { openTenants, type Tenants } from './tenants.fixture';
import type { SignedInWorker } from '@test/builders/staff';
import { countedOf, LEAKS, NUMBER, textPlacesOf, worldOf, type TextPlace } from './held-back.fixture';

const LEAK_FOUND = 'urn:parasol:problem:leak_found';

describe('what looks like immigration information', () => {
  let tenants: Tenants;
  let places: TextPlace[];
  let organisationId: string;

  beforeAll(async () => {
    tenants = await openTenants();
    organisationId = tenants.home.organisation.id;
    places = await textPlacesOf(tenants.operations, tenants.home);
  }, 180_000);
  afterAll(() => tenants?.close());

  const counted = () => countedOf(tenants.outside, organisationId);
  const world = () => worldOf(tenants.outside, organisationId);

  it('has an ordinary text beside it that is taken, in every place of every operation', () => {
    expect(places.length).toBeGreaterThan(25);
    process.stderr.write(`free text: ${places.length} places of ${new Set(places.map(({ what }) => what)).size} requests\n`);
  });

  it('is held back in each language, everywhere: counted once, not echoed, and nothing is written', async () => {
    for (const place of places) {
      const send = await place.request();
      const [before, hits] = [await world(), (await counted()).hits];
      for (const [language, text] of Object.entries(LEAKS)) {
        const answer = await send(text);
        expect([place.what, language, answer.status, answer.body?.type]).toEqual([place.what, language, 422, LEAK_FOUND]);
        expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(answer.body.errors.map(() => place.pointer));
        expect(answer.body).toMatchObject({ mayInsist: true, dropSlot: true, insistence: expect.any(String) });
        for (const word of text.split(' ').filter((each) => each.length > 4)) expect(JSON.stringify([answer.headers, answer.text])).not.toContain(word);
      }
      expect([place.what, await world()]).toEqual([place.what, before]);
      expect([place.what, (await counted()).hits - hits]).toEqual([place.what, Object.keys(LEAKS).length]);
    }
  }, 180_000);

  it('is held back from a partner as well, and counted for the partner', async () => {
    const worker = tenants.partnerWorker;
    const [entry] = (await worker.expect(200, 'GET', '/own-directory-entries')).body.items as { id: string }[];
    const [before, hits, theirs] = [await world(), (await counted()).hits, (await countedOf(tenants.outside, worker.organisationId)).hits];
    for (const place of ['description', 'howToCome']) {
      const answer = await worker.post(`/own-directory-entries/${entry?.id}/proposals`, { [place]: LEAKS.es });
      expect([answer.status, answer.body.type, answer.body.errors[0].pointer]).toEqual([422, LEAK_FOUND, `/body/${place}`]);
    }
    expect([await world(), (await counted()).hits]).toEqual([before, hits]);
    expect((await countedOf(tenants.outside, worker.organisationId)).hits - theirs).toBe(2);
  });

  it('is taken when the same worker insists on the same request, and that is counted', async () => {
    const leaks = Object.values(LEAKS);
    for (const [n, place] of places.entries()) {
      const send = await place.request();
      const text = leaks[n % leaks.length] as string;
      const { insisted } = await counted();
      const taken = await send(text, (await send(text)).body.insistence);
      expect([place.what, taken.status < 300, (await counted()).insisted - insisted]).toEqual([place.what, true, 1]);
    }
  }, 180_000);

  it('is held back again when the insistence is another’s, for another text, old, or made up', async () => {
    const [mine, theirs] = [tenants.home, tenants.other].map(({ workers, ids }) => {
      const body = { teamId: ids.team, nickname: LEAKS.en, agreed: true };
      return (insistence?: string, more: object = {}) => workers.get('outreach_worker')!.post('/regulars', { ...body, ...more }, { headers: insistence === undefined ? {} : { insistence } });
    });
    const { insistence } = (await mine!()).body;
    const foreign = (await theirs!()).body.insistence;
    for (const token of [foreign, '', 'x', `${insistence}x`, insistence.replace(/^\d/, '2'), ` ${insistence}`.repeat(2)]) expect([token, (await mine!(token)).status]).toEqual([token, 422]);
    expect((await mine!(insistence, { nickname: LEAKS.es })).status).toBe(422);
    const later = Date.now() + 660_000;
    const elevenMinutes = jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect((await mine!(insistence)).status).toBe(422);
    elevenMinutes.mockRestore();
  });

  it('is never taken when it is a number or a document, however one insists', async () => {
    for (const place of places) {
      const send = await place.request();
      const refused = await send(NUMBER);
      expect([place.what, refused.status, refused.body]).toMatchObject([place.what, 422, { type: LEAK_FOUND, mayInsist: false, dropSlot: true }]);
      expect(refused.body).not.toHaveProperty('insistence');
      const { insistence } = (await send(LEAKS.en)).body;
      expect((await send(NUMBER, insistence)).status).toBe(422);
    }
  }, 180_000);

  it('is counted for its organisation, by month, and for nobody else', async () => {
    const [home, other] = await Promise.all([tenants.home, tenants.other].map(async ({ organisation }) => countedOf(tenants.outside, organisation.id)));
    const read = async (worker: SignedInWorker | undefined) => (await worker!.expect(200, 'GET', '/leak-counts')).body.items;
    const month = new Date().toISOString().slice(0, 7);
    for (const role of ['coordinator', 'administrator'] as const) {
      expect(await read(tenants.home.workers.get(role))).toEqual([{ month, ...home }]);
      expect(await read(tenants.other.workers.get(role))).toEqual([{ month, ...other }]);
    }
    expect(home!.hits).toBeGreaterThan(other!.hits);
  });
});
