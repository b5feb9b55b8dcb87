import { anArea, anOrganisation, aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { type ApiClient, apiClient, ApiProblem } from '.';

describe('the client', () => {
  let installation: Installation;
  let baseUrl: string;
  let yara: SignedInWorker;
  let team: string;
  let area: string;
  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    await installation.api.listen({ host: '127.0.0.1', port: 0 });
    baseUrl = await installation.api.getUrl();
    const organisation = await anOrganisation(installation.world);
    [team, area] = [await aTeam(organisation), await anArea(organisation)];
    yara = await signedInWorker({ organisation, role: 'outreach_worker', team });
  });
  afterAll(() => installation?.close());

  /** As a browser that holds the cookies of somebody who signed in. */
  const as = ({ cookies }: SignedInWorker): ApiClient =>
    apiClient({
      baseUrl,
      fetch: (request) => {
        request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
        return fetch(request);
      },
    });

  it('asks, and is answered with what the document says', async () => {
    const api = as(yara);
    const { data: session } = await api.GET('/session');
    expect(session?.role).toBe('outreach_worker');
    const place = { teamId: team, areaId: area, setting: 'street', shift: 'night', heldOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) } as const;
    const { data: receipt } = await api.POST('/contacts', { body: { kind: 'anonymous', place, supplies: [{ supply: 'condoms', quantity: 5 }] } });
    const { data: contact } = await api.GET('/contacts/{id}', { params: { path: { id: receipt!.id } } });
    expect(contact).toMatchObject({ kind: 'anonymous', supplies: [{ supply: 'condoms', quantity: 5 }], mine: true });
  });

  it('throws what was refused, with its code and its places', async () => {
    const refused = await as(yara).POST('/regulars', { body: { teamId: team, nickname: 'overstayed her visa', agreed: true } }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    const { status, code, problem } = refused as ApiProblem;
    expect([status, code, problem.mayInsist, problem.errors?.[0]?.pointer]).toEqual([422, 'leak_found', true, '/body/nickname']);
    await expect(apiClient({ baseUrl }).GET('/session')).rejects.toMatchObject({ status: 401, code: 'sign_in_needed' });
  });

  it('says so in the same way when something else answers', async () => {
    const proxy = apiClient({ baseUrl, fetch: () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'retry-after': '30' } })) });
    await expect(proxy.GET('/session')).rejects.toMatchObject({ status: 502, code: 'blank', retryAfter: 30 });
  });
});
