import type { Role } from '@parasol/kernel';
import { Catalogue } from '@parasol/http';
import { everythingOf, type Everything } from '@test/builders/everything';
import { aConsent, anActiveFile, aPartner, done, onCareTeam, saidNo, serve, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import type { Method } from '@test/support/client';
import { operationsOf } from '../security/operations';
import { readsOf, writesOf } from '../sweep/plan';
import type { Seed } from '../sweep/seed';

const ROLES = ['outreach_worker', 'case_worker', 'supervisor', 'adviser'] as const satisfies readonly Role[];

/** Two people, alike but for what they said: one was never asked, the other said no, not now, and took everything back. */
describe('a person says no, and loses nothing', () => {
  let served: Served;
  let home: Everything;
  let clinic: Partner;
  let neverAsked: string;
  let saidNoToAll: string;

  beforeAll(async () => {
    served = await serve({ worker: false });
    clinic = await aPartner(served.world);
    home = await everythingOf(served.world, clinic);
    const as = (role: Role): SignedInWorker => home.workers.get(role) as SignedInWorker;
    const caseWorker = as('case_worker');
    const file = async (): Promise<string> => {
      const id = await anActiveFile(caseWorker, home.ids.team);
      await onCareTeam(as('supervisor'), id, as('outreach_worker').workerId);
      await done(as('adviser'), '/advice/assignments', { fileCode: (await caseWorker.get(`/case-files/${id}`)).body.fileCode });
      return id;
    };
    [neverAsked, saidNoToAll] = [await file(), await file()];
    for (const answer of ['declined', 'deferred']) await aConsent(caseWorker, saidNoToAll, clinic.id, { answer });
    await done(caseWorker, `/consents/${await aConsent(caseWorker, saidNoToAll, clinic.id)}/withdrawal`);
    await aConsent(caseWorker, saidNoToAll, clinic.id, { answer: 'declined' });
  });
  afterAll(() => served?.close());

  it('of all that can be done on a file: every operation answers for the one as for the other', async () => {
    const linked = { link: home.ids.draft_referral, 'link-mail': home.ids.draft_referral };
    const seed = { operations: operationsOf(served.api), home, partnerId: clinic.id, otherPartnerId: clinic.id, packets: [], linked, files: [home.ids.case_file] } as unknown as Seed;
    const planned = (file: string) =>
      [...readsOf(seed, [file], false), ...writesOf(seed, file)].filter(({ path, body }) => `${path} ${JSON.stringify(body)}`.includes(file));
    const [ofOne, ofOther] = [planned(neverAsked), planned(saidNoToAll)];
    const answers: { of: string; one: string; other: string }[] = [];
    for (const [n, { operation, method, path, body, headers }] of ofOne.entries()) {
      const twin = ofOther[n];
      for (const role of ROLES.filter((each) => operation.roles.includes(each))) {
        const worker = home.workers.get(role) as SignedInWorker;
        const one = await worker.send(method as Method, path, body, { headers });
        const other = await worker.send(method as Method, twin?.path ?? '', twin?.body, { headers });
        answers.push({ of: `${role}: ${method} ${operation.path}`, one: saidNo(one), other: saidNo(other) });
      }
    }
    expect(answers.filter(({ one, other }) => one !== other)).toEqual([]);
    expect(answers.filter(({ one }) => one.startsWith('2')).length).toBeGreaterThan(60);
  });

  it('since nothing asks for a consent but what passes something on', () => {
    const { operations } = served.api.get(Catalogue, { strict: false });
    const asking = operations.filter(({ options }) => options?.problems?.some((problem) => problem.includes('consent'))).map(({ method, path }) => `${method} ${path}`);
    expect(asking.sort()).toEqual(['link', 'link-mail', 'offer', 'preview', 'readiness'].map((step) => `POST /referrals/{id}/${step}`));
  });
});
