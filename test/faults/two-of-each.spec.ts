import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:https';
import { request as plain } from 'node:http';
import { join } from 'node:path';
import { aLink, AnswerPage } from '@test/builders/links';
import { aHouse, anActiveFile, anOffer, aPartner, type House, type Partner } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client as Pg } from 'pg';
import { ownCertificate } from '../../apps/cli/certificate';
import { eventually, startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';
import { build, freePort, ProductProcess } from './processes';

const HASTE = { JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '1000', JOBS_LOST_AFTER_SECONDS: '3', JOBS_MAX_ATTEMPTS: '100' };

const NAME = 'parasol.test';

/** What docker/compose.yml puts into containers, as plain processes: a proxy that does TLS, two of the API, two of the worker, Redis. */
describe('two API and two worker processes, the queue in Redis, behind a proxy', () => {
  let installation: Installation;
  let redis: RunningRedis;
  let outside: Pg;
  let apis: ProductProcess[];
  let workers: ProductProcess[];
  let origins: string[];
  let proxy: Server;
  let ca: Buffer;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let nurse: SignedInWorker;
  let file: string;

  beforeAll(async () => {
    build();
    redis = await startRedis();
    installation = await createInstallation({ worker: false });
    outside = new Pg({ connectionString: installation.database.adminUrl });
    await outside.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    caseWorker = await house.worker('case_worker');
    nurse = await clinic.worker();
    file = await anActiveFile(caseWorker, house.team);
    const [front, ...ports] = [await freePort(), await freePort(), await freePort()];
    origins = ports.map((port) => `http://127.0.0.1:${port}`);
    const publicUrl = `https://${NAME}:${front}`;
    const product = (name: 'api' | 'worker', environment: Record<string, string>) => new ProductProcess(name, installation.database, environment);
    apis = ports.map((port) => product('api', { PORT: String(port), PUBLIC_URL: publicUrl, TRUST_PROXY: '127.0.0.1' }));
    workers = [0, 1].map(() => product('worker', { ...HASTE, REDIS_URL: redis.url }));
    await Promise.all([...apis, ...workers].map((each) => each.start()));
    proxy = await proxyTo(origins, front);
  }, 120_000);

  afterAll(async () => {
    proxy?.close();
    proxy?.closeAllConnections();
    await Promise.all([...(apis ?? []), ...(workers ?? [])].map((each) => each.kill()));
    await outside?.end();
    await installation?.close();
    await redis?.stop();
  });

  /** Hands each request to the next API, and says for whom it came. */
  async function proxyTo(targets: readonly string[], port: number): Promise<Server> {
    const files = await ownCertificate(installation.database.dataDir, `https://${NAME}:${port}`);
    ca = readFileSync(files.cert);
    let turn = 0;
    const server = createServer({ cert: ca, key: readFileSync(files.key) }, (incoming, outgoing) => {
      const headers = { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress, 'x-forwarded-proto': 'https', 'x-forwarded-host': incoming.headers.host };
      const onward = plain(new URL(incoming.url ?? '/', targets[turn++ % targets.length]), { method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  }

  /** The same worker's browser, talking to one of the processes. */
  function at(origin: string | undefined, worker: SignedInWorker): Client {
    const client = new Client(origin ?? '');
    for (const [name, value] of worker.cookies) client.cookies.set(name, value);
    return client;
  }

  const through = (path: string, cookie: string): Promise<{ status: number; headers: Record<string, unknown> }> =>
    new Promise((resolve, reject) => {
      const { port } = proxy.address() as { port: number };
      request({ host: '127.0.0.1', servername: NAME, port, path, ca, headers: { host: `${NAME}:${port}`, cookie } }, (answer) => {
        answer.resume().once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      })
        .once('error', reject)
        .end();
    });

  /** Milliseconds until neither process lets this through any more. */
  async function untilClosed(ask: (origin: string) => Promise<number>, since: number): Promise<number> {
    await eventually(() => Promise.all(origins.map(ask)), (statuses) => statuses.every((status) => status >= 400), 5_000);
    return performance.now() - since;
  }

  it('are one Parasol to whoever comes through the proxy', async () => {
    const cookie = [...caseWorker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answers = await Promise.all(Array.from({ length: 6 }, () => through(`/case-files/${file}`, cookie)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(answers[0]?.headers['strict-transport-security']).toMatch(/max-age/);
    expect((await through(`/case-files/${file}`, '')).status).toBe(401);
  });

  it('close a packet on both within a second of the withdrawal, and end a session on both', async () => {
    const { id, consentId } = await anOffer(caseWorker, file, clinic.id);
    // Another partner has no account, and the packet open by a link, on each process.
    const unknown = await anOffer(caseWorker, file, (await aPartner(installation.world)).id);
    const { token, code } = await aLink(caseWorker, unknown.id);
    const visitor = new AnswerPage(origins[0] ?? '', token);
    await visitor.enter(code);
    const seenByLink = async (origin: string): Promise<number> => ((await visitor.at(origin).look()).text.includes(unknown.packetCode) ? 200 : 404);
    expect(await Promise.all(origins.map(seenByLink))).toEqual([200, 200]);
    const read = async (origin: string): Promise<number> => (await at(origin, nurse).get(`/packets/${id}`)).status;
    expect(await Promise.all(origins.map(read))).toEqual([200, 200]);
    const withdrawn = performance.now();
    await at(origins[0], caseWorker).expect(201, 'POST', `/consents/${consentId}/withdrawal`);
    expect(await untilClosed(read, withdrawn)).toBeLessThan(1_000);
    const withdrawnToo = performance.now();
    await at(origins[1], caseWorker).expect(201, 'POST', `/consents/${unknown.consentId}/withdrawal`);
    expect(await untilClosed(seenByLink, withdrawnToo)).toBeLessThan(1_000);

    const other = await clinic.worker();
    const signedIn = async (origin: string): Promise<number> => (await at(origin, other).get('/session')).status;
    expect(await Promise.all(origins.map(signedIn))).toEqual([200, 200]);
    const ended = performance.now();
    await at(origins[1], other).expect(204, 'DELETE', '/session');
    expect(await untilClosed(signedIn, ended)).toBeLessThan(1_000);
  });

  it('do each job once, though a worker is killed and Redis comes back empty', async () => {
    const OFFERS = 16;
    const ids: string[] = [];
    for (let n = 0; n < OFFERS; n++) {
      ids.push((await anOffer(caseWorker, file, clinic.id)).id);
      if (n === 4) await workers[0]?.kill();
      if (n === 8) await redis.replace();
      if (n === 12) await workers[0]?.start();
    }
    const told = async (): Promise<number[]> => {
      const { rows } = await outside.query<{ tasks: number }>(
        `select (select count(*)::int from parasol.task t where t.referral_id = r.id and t.title = 'answer_referral') as tasks from unnest($1::uuid[]) as r(id)`,
        [ids],
      );
      return rows.map(({ tasks }) => tasks);
    };
    await eventually(told, (tasks) => tasks.every((count) => count >= 1), 40_000);
    await eventually(async () => (await outside.query('select 1 from jobs.outbox where done_at is null and run_at <= now()')).rowCount, (open) => open === 0, 40_000);
    expect(await told()).toEqual(Array(OFFERS).fill(1));
    const { rows } = await outside.query(`select count(*)::int as facts, count(distinct referral_id)::int as referrals from reports.fact_referral where event = 'offered' and referral_id = any($1)`, [ids]);
    expect(rows).toEqual([{ facts: OFFERS, referrals: OFFERS }]);
    expect((await outside.query('select 1 from jobs.outbox where dead_at is not null')).rowCount).toBe(0);
  }, 120_000);

  it('are what the containers are told to be', () => {
    const folder = join(__dirname, '../../docker');
    const compose = readFileSync(join(folder, 'compose.yml'), 'utf8');
    expect(compose.match(/replicas: 2/g)).toHaveLength(2);
    expect(compose).toContain('--maxmemory-policy noeviction');
    const docker = (...words: string[]) => spawnSync('docker', ['compose', ...words], { cwd: folder, encoding: 'utf8', env: { ...process.env, PARASOL_HOST: 'parasol.example.org', SMTP_URL: 'smtps://answers@mail.example.org', MAIL_FROM: 'answers@example.org' } });
    // Docker's client alone can tell whether it would take the file, and few machines that run this have it.
    if (docker('version').status === 0) for (const files of [['-f', 'compose.yml'], ['-f', 'compose.yml', '-f', 'mail.yml']]) expect(docker(...files, 'config', '--quiet')).toMatchObject({ status: 0 });
    else process.stderr.write('docker compose is not on this machine: it was not asked about docker/compose.yml\n');
  });
});
