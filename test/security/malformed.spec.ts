import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { ROLES, type Role } from '@parasol/kernel';
import { anOrganisation, aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import { malformed, MARK, type RawRequest } from './malformed-requests';
import { operationsOf } from './operations';

const REQUESTS = Number(process.env.PARASOL_PROOF_REQUESTS ?? 2_000);
const SEED = Number(process.env.PARASOL_PROOF_SEED ?? 20_261);
const SLOW_MS = 2_000;

describe('malformed requests', () => {
  let installation: Installation;
  let port: number;
  const workers = new Map<Role, SignedInWorker>();

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    await installation.api.listen({ host: '127.0.0.1', port: 0 });
    port = (installation.api.getHttpServer().address() as AddressInfo).port;
    const organisation = await anOrganisation(installation.world);
    const team = await aTeam(organisation);
    const partner = await anOrganisation(installation.world, { kind: 'partner' });
    for (const role of ROLES) workers.set(role, await signedInWorker(role === 'partner_worker' ? { organisation: partner, role } : { organisation, role, team }));
  });

  afterAll(() => installation.close());

  function send({ method, path, headers, body }: RawRequest, cookie: string | undefined): Promise<{ status: number; text: string; milliseconds: number }> {
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...(cookie ? { cookie } : {}), ...(body ? { 'content-length': String(body.length) } : {}) }, agent: false });
      sent.setTimeout(10_000, () => sent.destroy(new Error('no answer within 10 s')));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server may refuse a body that is too large before it was sent whole.
        if (error.code === 'EPIPE' || error.code === 'ECONNRESET') resolve({ status: 413, text: '', milliseconds: performance.now() - startedAt });
        else reject(error);
      });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        // "close" comes also where the server ends the connection because nobody will read the rest of what was sent.
        response.on('close', () => resolve({ status: response.statusCode ?? 0, text: JSON.stringify(response.headers) + Buffer.concat(chunks).toString('utf8'), milliseconds: performance.now() - startedAt }));
      });
      sent.end(body);
    });
  }

  it('get a clear answer: no 5xx, no hang, and nothing of what was sent', async () => {
    // Ending one's own session or device would only make the rest of the requests anonymous.
    const operations = operationsOf(installation.api).filter(({ id, method }) => !/session|device|health|readiness|metrics/i.test(id) || method === 'GET');
    const perOperation = Math.ceil(REQUESTS / operations.length);
    const seen: Record<string, number> = {};
    const faults: string[] = [];
    let sent = 0;
    for (const [n, operation] of operations.entries()) {
      for (const raw of fc.sample(malformed(operation), { seed: SEED + n, numRuns: perOperation })) {
        let path = raw.path;
        // What cannot stand in a request line at all is refused by the client of this spec already.
        if (/[^\x21-\x7e]/.test(path)) path = encodeURI(path);
        const role = operation.roles[sent % Math.max(operation.roles.length, 1)];
        const cookie = role && [...(workers.get(role)?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
        const headers = Object.fromEntries(Object.entries(raw.headers).map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]));
        const { status, text, milliseconds } = await send({ ...raw, path, headers }, cookie);
        sent += 1;
        seen[status] = (seen[status] ?? 0) + 1;
        if (status >= 500) faults.push(`${operation.id}: ${status} for ${raw.method} ${path.slice(0, 120)} ${raw.body?.toString('utf8').slice(0, 200) ?? ''} ${JSON.stringify(raw.headers).slice(0, 120)}`);
        if (milliseconds > SLOW_MS) faults.push(`${operation.id}: took ${Math.round(milliseconds)} ms`);
        // A name that was accepted stands in what is listed later; it may not stand in the answer of a refusal.
        if (status >= 400 && text.toLowerCase().includes(MARK)) faults.push(`${operation.id}: echoes what was sent (${status})`);
      }
    }
    process.stderr.write(`malformed requests: ${sent} over ${operations.length} operations, answers by status ${JSON.stringify(seen)}\n`);
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(REQUESTS);
  }, 60_000 + REQUESTS * 60);
});
