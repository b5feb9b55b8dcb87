import { RELEASE_ITEM_CODES, RELEASE_ITEMS, type ReleaseItemCode } from '@parasol/case-files';
import { CONTENTS } from '@test/builders/case-files';
import { aConsent, aDraft, aHouse, anActiveFile, anAgreement, aPartner, done, onCareTeam, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import fc from 'fast-check';
import { cellsOf, SECTION_TABLE } from '../access/expected';
import { TIME_FOR_WALKS, WALKS } from './runs';

const INCIDENT = { kind: 'incident', actType: 'threats', actorType: 'customer', month: '2026-03', supportWanted: ['doctor'], text: 'A loud night. Calls a friend before and after each booking.' };
const GRANT = { kind: 'grant', purpose: 'rent', state: 'asked', decidedOn: '2026-03-20', text: 'A room with a lock, near the tram.' };
/** What stands in the file, by item: the content of the document, or of each entry. */
const WRITTEN: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  working_identity: [CONTENTS.working_identity],
  legal_identity: [CONTENTS.legal_identity],
  needs: [CONTENTS.needs, { need: 'housing', rank: 2, state: 'wanted' }],
  health: [CONTENTS.health],
  safety: [CONTENTS.safety, INCIDENT],
  housing_money: [CONTENTS.housing_money, GRANT],
  legal: [CONTENTS.legal],
};

interface Case {
  readonly consent: readonly ReleaseItemCode[];
  readonly agreed: readonly ReleaseItemCode[];
  readonly wanted: readonly ReleaseItemCode[];
  readonly by: 'case_worker' | 'adviser';
  readonly takenOut: readonly ReleaseItemCode[];
}

describe('what a partner reads in a packet', () => {
  let installation: Served;
  let house: House;
  let clinic: Partner;
  let reader: SignedInWorker;
  let fileId: string;
  const workers = new Map<string, SignedInWorker>();
  /** Ids of the entries that hold something of an item, the oldest first. */
  const entries = new Map<ReleaseItemCode, string[]>();

  const itemOf = (item: ReleaseItemCode) => RELEASE_ITEMS[item] as { section: string; kind?: string; fields: readonly string[] };
  const isDocument = (item: ReleaseItemCode): boolean => itemOf(item).section.endsWith('_identity');
  const pick = (content: Readonly<Record<string, unknown>>, fields: readonly string[]) => Object.fromEntries(fields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));

  /** By hand from what was written: what of it is in a packet with these items. */
  function expected(items: readonly ReleaseItemCode[]) {
    return RELEASE_ITEM_CODES.filter((item) => items.includes(item)).map((item) => {
      const { section, kind, fields } = itemOf(item);
      const chosen = (WRITTEN[section] ?? []).filter((content) => kind === undefined || content.kind === kind);
      // Numbered over all items of the section that are in the packet.
      const together = items.filter((other) => itemOf(other).section === section && itemOf(other).kind === kind);
      const counted = chosen.filter((content) => together.some((other) => itemOf(other).fields.some((field) => content[field] !== undefined)));
      const values = counted.map((content, n) => ({ ...(isDocument(item) ? {} : { entry: n + 1 }), ...pick(content, fields) })).filter((value) => fields.some((field) => field in value));
      return { item, values };
    });
  }

  beforeAll(async () => {
    installation = await serve({ worker: false });
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    reader = await clinic.worker();
    const [caseWorker, adviser, outreach] = [await house.worker('case_worker'), await house.worker('adviser'), await house.worker('outreach_worker')];
    workers.set('case_worker', caseWorker).set('adviser', adviser);
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(await house.worker('supervisor'), fileId, outreach.workerId);
    await done(adviser, '/advice/assignments', { fileCode: (await caseWorker.expect(200, 'GET', `/case-files/${fileId}`)).body.fileCode });
    for (const section of ['working_identity', 'legal_identity']) await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/${section}`, WRITTEN[section]?.[0], { headers: { 'if-match': '"0"' } });
    for (const [section, contents] of Object.entries(WRITTEN).filter(([name]) => !name.endsWith('_identity'))) {
      for (const content of contents) {
        const { id } = await done(section === 'legal' ? adviser : caseWorker, `/case-files/${fileId}/sections/${section}/entries`, content);
        for (const item of RELEASE_ITEM_CODES) {
          const { section: of, kind, fields } = itemOf(item);
          if (of === section && (kind === undefined || kind === content.kind) && fields.some((field) => field in content)) entries.set(item, [...(entries.get(item) ?? []), id as string]);
        }
      }
    }
  });
  afterAll(() => installation?.close());

  const someItems = () => fc.subarray([...RELEASE_ITEM_CODES]);
  const cases: fc.Arbitrary<Case> = fc.record({
    consent: someItems(), agreed: someItems(), wanted: someItems(), by: fc.constantFrom('case_worker', 'adviser'), takenOut: someItems(),
  });

  it('is what the person, the agreement, the choice and the rights of whoever sends it have in common, as it was then', async () => {
    let filled = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ consent, agreed, wanted, by, takenOut }) => {
        const worker = workers.get(by) as SignedInWorker;
        await anAgreement(house.organisation.administrator, clinic.id, agreed);
        const consentId = await aConsent(worker, fileId, clinic.id, { items: consent });
        const id = await aDraft(worker, fileId, clinic.id);
        const wish = (items: readonly ReleaseItemCode[]) => ({ consentId, contents: items.map((item) => (isDocument(item) ? { item } : { item, entryIds: entries.get(item) })) });
        const reads = (item: ReleaseItemCode): boolean => 'WR'.includes(cellsOf(SECTION_TABLE).get(itemOf(item).section)?.get(by) ?? '-');
        const common = wanted.filter((item) => consent.includes(item) && agreed.includes(item) && reads(item));
        const refusal = wanted.some((item) => !consent.includes(item)) ? '422 not_covered' : wanted.some((item) => !agreed.includes(item)) ? '422 not_agreed' : '422 nothing_there';
        for (const step of ['preview', 'readiness'] as const) {
          if (common.length < wanted.length) expect(saidNo(await worker.post(`/referrals/${id}/${step}`, wish(wanted)))).toBe(refusal);
        }
        const preview = await worker.expect(200, 'POST', `/referrals/${id}/preview`, wish(common));
        await done(worker, `/referrals/${id}/readiness`, wish(common));
        await done(worker, `/referrals/${id}/offer`);
        const contents = async () => (await reader.expect(200, 'GET', `/packets/${id}`)).body.contents;
        expect(await contents()).toEqual(expected(common));
        expect(JSON.stringify(await contents())).toBe(JSON.stringify(preview.body.contents));
        if (common.length > 0) filled += 1;
        const gone = takenOut.filter((item) => consent.includes(item));
        if (gone.length > 0) await done(worker, `/consents/${consentId}/narrowing`, { items: gone });
        // What stands for what is taken out is only ever less; what is left is as it was.
        expect(await contents()).toEqual(expected(common).filter(({ item }) => !gone.includes(item)));
      }),
      WALKS,
    );
    // Of the chosen cases some must have something in common, or this would say nothing.
    expect(filled).toBeGreaterThan(WALKS.numRuns / 4);
  }, TIME_FOR_WALKS);
});
