import { aHouse, anActiveFile, anOffer, aPartner, saidNo, type House } from '@test/builders/referrals';
import { aLink, AnswerPage } from '@test/builders/links';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { OtherClock } from './other-clock';
import { Stage } from './stage';

/** Whatever ends at a time ends by the clock of the database, whichever process is asked; and what was ended by somebody needs no clock. */
describe('clocks that jump', () => {
  const clocks = { postgresql: new OtherClock(), api: new OtherClock(), worker: new OtherClock() };
  let stage: Stage;
  let house: House;
  let keeper: SignedInWorker;
  let nurse: SignedInWorker;
  let coordinator: SignedInWorker;
  let open: { id: string; consentId: string };
  let withdrawn: { id: string; consentId: string };
  let formerNurse: SignedInWorker;
  let page: AnswerPage;
  let byLink: { id: string; packetCode: string };

  beforeAll(async () => {
    const { postgresql, api, worker } = clocks;
    stage = await Stage.start({ queue: 'postgresql', each: 1, environments: { postgresql: postgresql.environment, api: api.environment, worker: worker.environment } });
    const world = stage.world.servedWorld;
    house = await aHouse(world);
    keeper = await house.worker('case_worker');
    coordinator = await house.worker('coordinator');
    const [clinic, former, unknown] = [await aPartner(world), await aPartner(world), await aPartner(world)];
    nurse = await clinic.worker();
    const file = await anActiveFile(keeper, house.team);
    open = await anOffer(keeper, file, clinic.id);
    withdrawn = await anOffer(keeper, file, former.id);
    formerNurse = await former.worker();
    await keeper.expect(201, 'POST', `/consents/${withdrawn.consentId}/withdrawal`);
    byLink = await anOffer(keeper, file, unknown.id);
    const { token, code } = await aLink(keeper, byLink.id);
    page = new AnswerPage((await stage.apis.first()).origin, token);
    await page.enter(code);
  }, 600_000);
  afterAll(async () => {
    await stage?.close();
    for (const clock of Object.values(clocks)) clock.close();
  }, 120_000);

  /** What is read of the product's process at this moment. */
  async function seen(): Promise<Record<string, unknown>> {
    const [one, other, closer] = [await stage.at(nurse), await stage.at(formerNurse), await stage.at(coordinator)];
    const month = String((await stage.ask<{ month: string }>(`select to_char(now() at time zone 'UTC', 'YYYY-MM') as month`))[0]?.month);
    return {
      session: (await one.get('/session')).status,
      open: (await one.get(`/packets/${open.id}`)).status,
      withdrawn: (await other.get(`/packets/${withdrawn.id}`)).status,
      link: (await page.look()).text.includes(byLink.packetCode),
      thisMonth: saidNo(await closer.post(`/reports/months/${month}/closure`)),
    };
  }
  const AS_IT_WAS = { session: 200, open: 200, withdrawn: 404, link: true, thisMonth: '422 month_not_over' };

  it.each(['+400d', '-400d'])('change nothing where it is the API’s alone: %s', async (offset) => {
    clocks.api.set(offset);
    expect(await seen()).toEqual(AS_IT_WAS);
    clocks.api.set('+0');
  });

  it('open nothing again when it is set back', async () => {
    for (const clock of Object.values(clocks)) clock.set('-2d');
    expect(await stage.ask<{ behind: boolean }>(`select now() < timestamptz '${new Date().toISOString()}' - interval '1 day' as behind`)).toEqual([{ behind: true }]);
    // What began today has not begun, and is closed as well.
    expect(await seen()).toEqual({ ...AS_IT_WAS, open: 404, link: false });
    // An entry of then that is linked after the clock is right again looks as if somebody had dated it back.
    await stage.untilLinked();
    for (const clock of Object.values(clocks)) clock.set('+0');
    expect(await seen()).toEqual(AS_IT_WAS);
  });

  it('end what has its end at once, before any job, and for good once a job has said so', async () => {
    for (const clock of [clocks.postgresql, clocks.api]) clock.set('+400d');
    expect(await seen()).toMatchObject({ session: 401, withdrawn: 401, link: false });
    for (const who of [nurse, formerNurse]) await who.signInAgain();
    expect(await seen()).toMatchObject({ session: 200, open: 404, withdrawn: 404, link: false });
    clocks.worker.set('+400d');
    await stage.again(() => stage.ask<{ state: string }>('select state from parasol.consent where id = $1', open.consentId), ([consent]) => consent?.state === 'expired');
    expect(await stage.ask('select state from parasol.consent where id = $1', open.consentId)).toEqual([{ state: 'expired' }]);
    for (const clock of Object.values(clocks)) clock.set('+0');
    expect(await seen()).toMatchObject({ open: 404, withdrawn: 404, link: false });
  }, 120_000);

  it('and then work goes on, and the log of it is whole', async () => {
    await house.organisation.administrator.signInAgain();
    const another = await signedInWorker({ organisation: house.organisation, role: 'case_worker', team: house.team });
    await anActiveFile(another, house.team);
    // Whatever was asked for while it was another day.
    await stage.untilIdle();
    expect(await stage.ask('select id from jobs.outbox where done_at is null and run_at > now()')).toEqual([]);
    // What was done long ago is cleared away, and more than a year went by: what is counted elsewhere by its jobs is not counted here.
    await stage.expectFinished();
  }, 240_000);
});
