import { aContact, anOutreachSession, aRegular } from '@test/builders/contacts';
import { aHouse, done, serve, type House, type Served } from '@test/builders/referrals';
import { anArea, aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';

describe('an outreach team keeps a nickname', () => {
  let served: Served;
  let house: House;
  let ana: SignedInWorker;
  let session: string;

  beforeAll(async () => {
    served = await serve();
    house = await aHouse(served.world);
    ana = await house.worker('outreach_worker');
    session = await anOutreachSession(ana, { team: house.team, area: await anArea(house.organisation) });
  });
  afterAll(() => served?.close());

  it('which the whole team and nobody else can read', async () => {
    const id = await aRegular(ana, house.team, 'Marigold');
    const nicknames = async (worker: SignedInWorker) => (await worker.get('/regulars')).body.items?.map(({ nickname }: { nickname: string }) => nickname);
    expect(await nicknames(await house.worker('outreach_worker'))).toEqual(['Marigold']);
    expect(await nicknames(await house.worker('supervisor'))).toEqual(['Marigold']);
    const elsewhere = await signedInWorker({ organisation: house.organisation, role: 'outreach_worker', team: await aTeam(house.organisation) });
    expect(await nicknames(elsewhere)).toEqual([]);
    expect((await elsewhere.get(`/regulars/${id}`)).status).toBe(404);
    for (const role of ['coordinator', 'administrator', 'case_worker'] as const) expect((await (await house.worker(role)).get('/regulars')).status).toBe(403);
  });

  it('and forgets it when the person says so: no contact tells any more who it was', async () => {
    const id = await aRegular(ana, house.team, 'Tulip');
    const contact = await aContact(ana, session, { kind: 'regular', regularId: id });
    expect(await done(ana, `/regulars/${id}/forgetting`)).toMatchObject({ id, state: 'forgotten' });
    await served.idle();
    expect((await ana.get('/regulars')).text).not.toContain('Tulip');
    expect((await ana.get(`/regulars/${id}`)).status).toBe(404);
    expect((await ana.get(`/contacts/${contact.id}`)).body.regularId).toBeUndefined();
  });
});
