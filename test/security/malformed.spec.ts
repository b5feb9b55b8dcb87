import fc from 'fast-check';
import type { Role } from '@parasol/kernel';
import { footprint } from './footprint';
import { hostileBytes, sendBytes, slowly } from './hostile-bytes';
import { openTarget, type Target } from './malformed.fixture';
import { malformed, MARK, type RawRequest } from './malformed-requests';
import type { ToldOperation } from './operations';
import type { Touch } from './watched-tables';

const REQUESTS = Number(process.env.PARASOL_PROOF_REQUESTS ?? 1_200);
const SEED = Number(process.env.PARASOL_PROOF_SEED ?? 20_261);
const SLOW_MS = 2_000;
/** Every operation is asked in hostile bytes; without it one that writes and one that reads. */
const WHOLE = REQUESTS >= 50_000;

/** What is written about a request that was refused: who asked, how often, and when they were last here. */
const NOTED = ['audit.entry', 'audit.unlinked', 'signin.rate_limit', 'signin.session', 'signin.device', 'parasol.leak_count'];
/** Whoever asks these in earnest cannot ask anything afterwards, or nobody can. */
const ENDS_THE_ASKER = /session|device|invitation|lock-out|access-ending|sign-?in|acceptance|passkey|recovery-code|health|readiness|metrics/i;
/** Last, because what they end cannot be asked again. */
const ENDS_SOMETHING = /DELETE|removal|ending|closure|deactivation|erasure|spill|withdrawal|revocation/i;

describe('malformed and hostile requests', () => {
  let target: Target;
  let before: Record<string, string>;
  const faults: string[] = [];
  const seen: Record<string, number> = {};
  const written = new Map<string, Set<string>>();
  let slowest = 0;

  beforeAll(async () => {
    target = await openTarget();
    before = await footprint(target.outside, target.bystander.id);
  }, 120_000);
  afterAll(() => target?.close());
  beforeEach(() => void faults.splice(0));

  function judge(name: string, { status, text, milliseconds }: { status: number; text: string; milliseconds: number }): void {
    seen[status] = (seen[status] ?? 0) + 1;
    slowest = Math.max(slowest, milliseconds);
    if (status >= 500) faults.push(`${name}: ${status}`);
    if (milliseconds > SLOW_MS) faults.push(`${name}: took ${Math.round(milliseconds)} ms`);
    // A name that was accepted stands in what is listed later; it may not stand in the answer of a refusal.
    if (status >= 400 && text.toLowerCase().includes(MARK)) faults.push(`${name}: echoes what was sent (${status})`);
  }

  /** A refusal writes nothing but that it was one; what is accepted writes rows of whoever asked. */
  function judgeRows(name: string, operation: string, accepted: boolean, touches: readonly Touch[]): void {
    for (const { table, operation: how, organisations } of touches) {
      if (organisations.includes(target.bystander.id)) faults.push(`${name}: ${how} of a bystander's rows in ${table}`);
      if (NOTED.includes(table)) continue;
      if (!accepted) faults.push(`${name}: was refused, and wrote: ${how} ${table}`);
      else written.set(operation, (written.get(operation) ?? new Set()).add(table));
    }
  }

  const told = ({ method, path, body, headers }: RawRequest, operation: ToldOperation, role: Role | undefined): string =>
    `${operation.id} as ${role}: ${method} ${path.slice(0, 160)} ${body?.toString('utf8').slice(0, 200) ?? ''} ${JSON.stringify(headers).slice(0, 160)}`;

  // First: later, somebody's role may have been ended in earnest.
  it('under a key that was used for something else have no effect', async () => {
    await target.touched();
    for (const { role, method, path, body, key } of target.home.keyed) {
      const changed = { ...(body as object), [MARK]: MARK };
      for (const other of [changed, { ...(body as object), teamId: crypto.randomUUID() }, {}, []]) {
        const answer = await target.send({ operation: path, method, path, headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: Buffer.from(JSON.stringify(other)) }, role);
        judge(path, answer);
        judgeRows(`${path} under a used key`, path, false, await target.touched());
        expect([400, 422]).toContain(answer.status);
      }
    }
    expect(faults).toEqual([]);
  });

  it('get a clear answer: no 5xx, no hang, nothing of what was sent, and no row where they were refused', async () => {
    const inOrder = (operation: ToldOperation): number => (operation.method === 'GET' ? 0 : ENDS_SOMETHING.test(`${operation.method} ${operation.path}`) ? 2 : 1);
    const operations = target.operations.filter(({ path, method, id }) => method === 'GET' || !ENDS_THE_ASKER.test(`${path} ${id}`)).sort((one, other) => inOrder(one) - inOrder(other));
    const perOperation = Math.ceil(REQUESTS / operations.length);
    const gone = new Set<Role>();
    let sent = 0;
    await target.touched();
    for (const [n, operation] of operations.entries()) {
      for (const raw of fc.sample(malformed(operation, target.usualOf(operation), target.givenOut), { seed: SEED + n, numRuns: perOperation })) {
        const role = operation.roles[sent % Math.max(operation.roles.length, 1)];
        const answer = await target.send(raw, role);
        sent += 1;
        const name = told(raw, operation, role);
        judge(name, answer);
        judgeRows(name, operation.id, answer.status < 400, await target.touched());
        // Whoever ended their own session goes on in another one.
        if (answer.status === 401 && role && raw.cookie === undefined && !gone.has(role)) {
          await target.home.workers.get(role)?.signInAgain().catch(() => gone.add(role));
          await target.touched();
        }
      }
    }
    process.stderr.write(`malformed requests: ${sent} over ${operations.length} operations, answers by status ${JSON.stringify(seen)}, the slowest after ${Math.round(slowest)} ms\n`);
    process.stderr.write(`  ${written.size} operations took some of theirs and wrote to ${new Set([...written.values()].flatMap((tables) => [...tables])).size} tables; roles that could not go on: ${[...gone].join(', ') || 'none'}\n`);
    expect(faults.slice(0, 20)).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(REQUESTS);
  }, 60_000 + REQUESTS * 60);

  it('in bytes that two parsers would read differently are read once or not at all', async () => {
    const operations = WHOLE ? target.operations : target.operations.filter(({ method, path }) => ['POST /contacts', 'GET /case-files/{id}'].includes(`${method} ${path}`));
    let sent = 0;
    await target.touched();
    for (const operation of operations) {
      const [role] = operation.roles;
      const path = target.usualOf(operation)[0]?.path ?? operation.path;
      const each = await Promise.all(hostileBytes(operation.method, path, target.cookieOf(role)).map(async (hostile) => ({ ...hostile, heard: await sendBytes(target.port, hostile.bytes, SLOW_MS + 500) })));
      for (const { name, atMost, heard } of each) {
        const { statuses, text, milliseconds } = heard;
        sent += 1;
        judge(`${operation.id}: ${name}`, { status: statuses[0] ?? 400, text: statuses.some((status) => status >= 400) ? text : '', milliseconds: milliseconds ?? Infinity });
        if (statuses.length > atMost) faults.push(`${operation.id}: ${name}: ${statuses.length} answers, ${statuses.join(', ')}`);
      }
    }
    process.stderr.write(`hostile bytes: ${sent} connections, the slowest answer after ${Math.round(slowest)} ms\n`);
    expect(faults.slice(0, 20)).toEqual([]);
  }, 1_200_000);

  it('that come one byte at a time hold nobody else up', async () => {
    const others = Array.from({ length: 50 }, () => slowly(target.port, 'POST', '/contacts', target.cookieOf('outreach_worker')));
    try {
      for (let n = 0; n < 20; n++) judge('beside slow ones', await target.send({ operation: '', method: 'GET', path: '/session', headers: {}, body: undefined }, 'case_worker'));
    } finally {
      for (const other of others) other.end();
    }
    expect(faults).toEqual([]);
  });

  it('leave what a bystander has as it was, and nothing of themselves in the log', async () => {
    expect(await footprint(target.outside, target.bystander.id)).toEqual(before);
    expect(target.logged().split('\n').filter((line) => line.toLowerCase().includes(MARK))).toEqual([]);
    expect(target.logged()).toContain('"request"');
  });
});
