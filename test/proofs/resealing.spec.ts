import { resealDocument, type ServedDocument } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, dismissed, pinnedKeys } from '@test/builders/advisers';
import { makeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';

/** `npm run proof:resealing` sets a thousand. */
const DOCUMENTS = Number(process.env.PARASOL_PROOF_DOCUMENTS ?? 6);
/** One is on its way while another is sealed. */
const AT_ONCE = 3;
const MOST_SECONDS_FOR_A_THOUSAND = 120;

describe(`after an adviser has left, ${DOCUMENTS} documents`, () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let leyla: AdviserWithKeys;

  beforeAll(async () => {
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    leyla = await anEnrolledAdviser(house.built);
    const mina = world.as(await world.worker(house, ['case_worker']), 'case_worker');
    for (let n = 0; n < DOCUMENTS; n++) await makeFile(mina, house.team, 'agreed');
    await world.idle();
  }, 60_000 + DOCUMENTS * 1_000);
  afterAll(() => world.close());

  type CoverSet = { readonly items: ServedDocument[]; readonly progress: { stale: number; every: number } };
  const coverSet = async (): Promise<CoverSet> => (await leyla.worker.expect(200, 'GET', '/cover-set')).body as CoverSet;

  /** As an adviser's client does it: both generations opened, sealed for the list that stands, opened again, and sent. */
  async function resealAll(): Promise<number> {
    const keys = await pinnedKeys(leyla.worker, house.built.recoveryIdentity);
    let done = 0;
    for (let set = await coverSet(); set.progress.stale > 0; set = await coverSet()) {
      const reseal = async (served: ServedDocument): Promise<void> => {
        await leyla.worker.expect(200, 'PUT', `/sealed-documents/${served.caseFileId}`, await resealDocument(keys, served, leyla.identity));
        done += 1;
      };
      for (let from = 0; from < set.items.length; from += AT_ONCE) await Promise.all(set.items.slice(from, from + AT_ONCE).map(reseal));
    }
    return done;
  }

  it('are sealed anew without them, from first to last over the API', async () => {
    await resealAll();
    const rana = await anEnrolledAdviser(house.built);
    await resealAll();
    await dismissed(leyla, house.built, rana.worker.workerId);
    expect((await coverSet()).progress).toMatchObject({ stale: DOCUMENTS, every: DOCUMENTS });
    const began = performance.now();
    expect(await resealAll()).toBe(DOCUMENTS);
    const seconds = (performance.now() - began) / 1_000;
    process.stderr.write(`re-sealing: ${DOCUMENTS} documents of two generations in ${seconds.toFixed(1)} s, ${((seconds * 1_000) / DOCUMENTS).toFixed(0)} ms each\n`);
    // A small run says nothing about a large one.
    if (DOCUMENTS >= 1_000) expect((seconds * 1_000) / DOCUMENTS).toBeLessThan(MOST_SECONDS_FOR_A_THOUSAND);
  }, 60_000 + DOCUMENTS * 1_000);
});
