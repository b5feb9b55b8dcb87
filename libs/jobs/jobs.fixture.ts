import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@parasol/kernel';
import { programPath } from '@test/support/program';
import { Client } from 'pg';

/** Outside of the tenant schemas, so that the effects of test processors are seen whatever the policies say. */
export async function prepareEffects(adminUrl: string): Promise<Client> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`
    create schema proof;
    create table proof.effect (outbox_id uuid not null, organisation_id uuid not null, subject_id uuid not null, process int not null);
    create table proof.turn (organisation_id uuid not null, at timestamptz not null default clock_timestamp());
    grant usage on schema proof to parasol_system;
    grant select, insert on all tables in schema proof to parasol_system;
  `);
  return admin;
}

export async function addOrganisation(admin: Client): Promise<string> {
  const id = randomUUID();
  await admin.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', $2)`, [id, `Organisation ${id.slice(0, 8)}`]);
  return id;
}

export const actorOf = (organisationId: string): Actor => ({
  workerId: randomUUID(),
  organisationId,
  role: 'case_worker',
  teamIds: [],
  sessionId: randomUUID(),
  deviceId: randomUUID(),
});

/** Asks again and again until the answer is there; fails with the last one. */
export async function eventually<T>(ask: () => Promise<T>, well: (answer: T) => boolean, withinMs = 20_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (well(answer)) return answer;
    if (Date.now() > end) throw new Error(`did not come to pass within ${withinMs} ms; last seen ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface RunningRedis {
  readonly url: string;
  /** Kills the server and starts an empty one at the same address. */
  replace(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Redis of its own, empty and on a free port. */
export async function startRedis(): Promise<RunningRedis> {
  const path = programPath('redis-server');
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'parasol-redis-'));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--maxmemory-policy', 'noeviction'];
  let server: ChildProcess;
  let ended: Promise<void>;
  const start = (): void => {
    server = spawn(path, options, { stdio: 'ignore' });
    ended = new Promise((resolve) => server.once('exit', () => resolve()));
  };
  const kill = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
  };
  start();
  await untilListening(port);
  const atExit = (): void => void server.kill('SIGKILL');
  process.once('exit', atExit);
  return {
    url: `redis://127.0.0.1:${port}`,
    replace: async () => {
      await kill();
      start();
      await untilListening(port);
    },
    stop: async () => {
      process.off('exit', atExit);
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A busy machine may take its time to start it. */
async function untilListening(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (there) return;
    if (Date.now() > deadline) throw new Error('Redis does not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
