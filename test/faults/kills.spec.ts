import { randomInt, randomUUID } from 'node:crypto';
import { Client as Pg } from 'pg';
import { Phone } from '@test/builders/phone';
import { anArea, anOrganisation, aTeam, signedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { createInstallation, type Installation } from '@test/support/installation';
import { build, freePort, ProductProcess } from './processes';

/** Each twice: where a kill meets them is for the strikes to find, here the stream counts. `npm run proof:kills:stream` sets more. */
const KILLS = Number(process.env.PARASOL_PROOF_STREAM_KILLS ?? 4);
const WRITERS = 6;

/** A write that was sent: answered, or cut off and to be sent again with the same key. */
interface Write {
  readonly key: string;
  readonly body: unknown;
  answered?: string;
}

describe('kill -9 of API and worker, with writes in flight', () => {
  let installation: Installation;
  let admin: Pg;
  let api: ProductProcess;
  let worker: ProductProcess;
  let origin: string;
  const writes: Write[] = [];
  let inFlight = 0;
  let running = true;

  afterAll(async () => {
    running = false;
    await Promise.all([api?.kill(), worker?.kill(), admin?.end()]);
    await installation?.close();
  });

  async function untilJobsOpen(): Promise<number> {
    for (;;) {
      const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from jobs.outbox where relayed_at is not null and done_at is null');
      if (rows[0]?.n) return rows[0].n;
    }
  }

  it('loses no accepted write, and does no job twice', async () => {
    build();
    installation = await createInstallation({ worker: false });
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
    const organisation = await anOrganisation(installation.world);
    const team = await aTeam(organisation);
    const area = await anArea(organisation);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const outreach = await signedInWorker({ organisation, role: 'outreach_worker', team });
    const regulars = await Promise.all(
      Array.from({ length: WRITERS }, async (_, n) => (await outreach.expect(201, 'POST', '/regulars', { teamId: team, nickname: `Marigold ${n}`, agreed: true })).body.id as string),
    );
    const client = new Client(origin);
    for (const [name, value] of outreach.cookies) client.cookies.set(name, value);
    const place = { teamId: team, areaId: area, setting: 'street', shift: 'night', heldOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) };

    /** Sends until it is answered, always with the same key: what a phone does whose network went away. */
    const send = async (write: Write): Promise<void> => {
      while (write.answered === undefined) {
        inFlight += 1;
        try {
          const answer = await client.post('/contacts', write.body, { headers: { 'idempotency-key': write.key } });
          if (answer.status === 201) write.answered = answer.body.id as string;
          else if (answer.status < 500) throw new Error(`refused: ${answer.status} ${answer.text}`);
        } catch (error) {
          if (error instanceof Error && error.message.startsWith('refused')) throw error;
          await new Promise((resolve) => setTimeout(resolve, 50));
        } finally {
          inFlight -= 1;
        }
      }
    };
    const writer = async (n: number): Promise<void> => {
      while (running) {
        const write: Write = { key: randomUUID(), body: { kind: 'regular', regularId: regulars[n], place, wantsFollowUp: true, supplies: [{ supply: 'condoms', quantity: 5 }] } };
        writes.push(write);
        await send(write);
      }
    };

    /** A phone that collects while it is offline: it uploads a few at once, and the same ones again until it is answered. */
    const phone = await Phone.of(outreach);
    const phoned: string[] = [];
    const street = async (): Promise<void> => {
      while (running || phone.queue.length > 0) {
        if (running) for (let n = 0; n < 4; n++) phoned.push(await phone.writes({ kind: 'regular', regularId: regulars[0] ?? '', place, wantsFollowUp: true }));
        inFlight += 1;
        const batch = phone.queue.slice(0, 8);
        const answer = await phone.send(origin, batch).catch(() => undefined);
        inFlight -= 1;
        if (answer && answer.status < 500 && answer.status !== 200) throw new Error(`refused: ${answer.status} ${answer.text}`);
        if (answer?.status === 200) {
          const outcomes = answer.body.results as string[];
          if (outcomes.some((outcome) => !['taken', 'known', 'later'].includes(outcome))) throw new Error(`an item came to ${outcomes.join()}`);
          phone.queue.splice(0, batch.length, ...batch.filter((_, n) => outcomes[n] === 'later'));
        } else await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    api = new ProductProcess('api', installation.database, { PORT: String(port) });
    worker = new ProductProcess('worker', installation.database, { JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '1000', JOBS_LOST_AFTER_SECONDS: '3', JOBS_MAX_ATTEMPTS: '100' });
    await Promise.all([api.start(), worker.start()]);
    const writers = [...Array.from({ length: WRITERS }, (_, n) => writer(n)), street()];
    let cutOff = 0;
    let jobsUnderWay = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await new Promise((resolve) => setTimeout(resolve, randomInt(200, 900)));
      const victim = kill % 2 === 0 ? api : worker;
      if (victim === api) {
        while (inFlight === 0) await new Promise((resolve) => setImmediate(resolve));
        cutOff += inFlight;
      } else {
        jobsUnderWay += await untilJobsOpen();
      }
      await victim.kill();
      await victim.start();
    }
    running = false;
    await Promise.all(writers);
    await installation.idle();

    const { rows } = await admin.query<{ contacts: number; ids: string[]; keys: string[]; twice: number; tasks: number; facts: number; entries: number }>(
      `select (select count(*)::int from parasol.contact) as contacts, (select array_agg(id) from parasol.contact where client_key is null) as ids, (select array_agg(client_key) from parasol.contact where client_key is not null) as keys,
         (select count(*)::int from parasol.task) as tasks,
         (select count(*)::int from (select 1 from parasol.task group by contact_id having count(*) > 1) as more) as twice,
         (select count(*)::int from reports.fact_contact) as facts,
         (select count(*)::int from audit.entry where action = 'contact.logged') as entries`,
    );
    const [seen] = rows;
    const accepted = writes.map((write) => write.answered);
    process.stderr.write(
      `kills: ${KILLS}, writes in flight at kills of the API: ${cutOff}, jobs open at kills of the worker: ${jobsUnderWay}; ${accepted.length} writes accepted and ${phoned.length} uploaded, ${seen?.contacts} contacts, ${seen?.tasks} tasks, ${seen?.twice} twice\n`,
    );
    expect(cutOff).toBeGreaterThan(0);
    expect(jobsUnderWay).toBeGreaterThan(0);
    expect(new Set(accepted)).toEqual(new Set(seen?.ids));
    expect(new Set(phoned)).toEqual(new Set(seen?.keys));
    const every = accepted.length + phoned.length;
    expect(seen).toMatchObject({ contacts: every, tasks: every, twice: 0, facts: every, entries: every });
  }, 240_000);
});
