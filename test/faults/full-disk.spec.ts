import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aHouse, anActiveFile, type House } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { operatorEnvironment } from '@test/support/operator';
import { parasol } from '../../apps/cli/cli.fixture';
import { Stage } from './stage';

/** What only root may do, done by whoever may. @throws Error with the command that helps: what needs it is never silently left out */
function asRoot(program: 'mount' | 'umount', ...words: string[]): void {
  const [first, ...rest] = process.getuid?.() === 0 ? [program, ...words] : ['sudo', '-n', program, ...words];
  try {
    execFileSync(first ?? program, rest, { stdio: 'pipe' });
  } catch (error) {
    throw new Error('A disk that is small has to be mounted, which only root may: sudo npm test -- test/faults/full-disk', { cause: error });
  }
}

/** A disk of a few hundred megabytes: a file system in memory. */
class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'parasol-disk-'));
  private readonly ballast: string;

  constructor(size: string) {
    asRoot('mount', '-t', 'tmpfs', '-o', `size=${size},mode=0777`, 'none', this.path);
    this.ballast = join(this.path, 'ballast');
  }

  fill(): void {
    const file = openSync(this.ballast, 'w');
    try {
      for (const size of [1_048_576, 4_096, 1]) {
        try {
          for (;;) if (writeSync(file, Buffer.alloc(size, 1)) < size) break;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    } finally {
      closeSync(file);
    }
    expect(statfsSync(this.path).bavail).toBe(0);
  }

  empty(): void {
    rmSync(this.ballast, { force: true });
  }

  remove(): void {
    asRoot('umount', '--lazy', this.path);
    rmSync(this.path, { recursive: true, force: true });
  }
}

describe('a disk that is full', () => {
  let disk: SmallDisk;
  let stage: Stage;
  let house: House;
  let keeper: SignedInWorker;
  let peer: SignedInWorker;

  beforeAll(async () => {
    disk = new SmallDisk('900m');
    const place = join(disk.path, 'parasol');
    mkdirSync(place, { mode: 0o755 });
    stage = await Stage.start({ queue: 'postgresql', each: 1, place });
    house = await aHouse(stage.world.servedWorld);
    keeper = await house.worker('case_worker');
    peer = await house.worker('outreach_worker');
  }, 600_000);
  afterAll(async () => {
    disk?.empty();
    await stage?.close();
    disk?.remove();
  }, 120_000);

  it('of the database: what is not stored is refused as a problem, nothing that was accepted is lost, and work goes on when there is room', async () => {
    await stage.untilIdle();
    const accepted: string[] = [];
    for (let n = 0; n < 8; n++) accepted.push((await peer.expect(201, 'POST', '/tasks', { title: 'bring_supplies', teamId: house.team })).body.id as string);
    disk.fill();
    const refused = new Set<string>();
    // Some still fit into pages that are there.
    for (let n = 0; n < 40 || (refused.size === 0 && n < 4_000); n++) {
      const client = await stage.at(peer);
      const answers = await Promise.all(Array.from({ length: 8 }, () => client.post('/tasks', { title: 'bring_supplies', teamId: house.team })));
      for (const { status, body, headers } of answers) {
        if (status === 201) accepted.push(body.id as string);
        else refused.add(`${status} ${String(headers['content-type'])} ${String(body?.type)}`);
      }
    }
    process.stderr.write(`full disk: ${accepted.length} accepted, refused with ${[...refused].join(', ')}\n`);
    expect([...refused]).toEqual(['503 application/problem+json; charset=utf-8 urn:parasol:problem:unavailable']);
    disk.empty();
    const down = await stage.cluster.startIfDown();
    process.stderr.write(`PostgreSQL ${down ? 'had given up, and was started again' : 'went on by itself'}\n`);
    const made = await stage.again(async () => (await stage.at(peer)).post('/tasks', { title: 'bring_supplies', teamId: house.team }), ({ status }) => status === 201);
    expect(made.status).toBe(201);
    const rows = await stage.ask<{ id: string }>(`select id from parasol.task where organisation_id = $1`, house.organisation.id);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([...accepted, made.body.id as string]));
    for (const member of [...stage.apis.members, ...stage.workers.members]) expect(member.alive).toBe(true);
    await stage.expectWhole();
  }, 600_000);

  it('of the data folder: no key goes whose removal is not written down', async () => {
    const small = new SmallDisk('16k');
    const { dataDir } = stage.world.database;
    const removals = join(dataDir, 'removals');
    mkdirSync(removals, { recursive: true });
    try {
      const file = await anActiveFile(keeper, house.team);
      await stage.untilIdle();
      small.fill();
      asRoot('mount', '--bind', small.path, removals);
      const { id } = (await keeper.expect(201, 'POST', `/case-files/${file}/erasures`, { reason: 'person_asked' })).body as { id: string };
      const tried = () => stage.ask<{ attempts: number; code: string }>(`select attempts, last_error_code as code from jobs.outbox where done_at is null and attempts > 0`);
      expect(await stage.again(tried, (rows) => rows.length > 0)).toEqual([expect.objectContaining({ code: 'enospc' })]);
      const living = () => stage.world.asDatabaseRole('keys', 'select 1 from keys.file_key where subject_id = $1 and wrapped is not null', [file]);
      expect(await living()).toHaveLength(1);
      small.empty();
      await stage.untilIdle();
      expect(await living()).toHaveLength(0);
      expect(readFileSync(join(removals, 'removals.jsonl'), 'utf8')).toContain(id);
    } finally {
      asRoot('umount', '--lazy', removals);
      small.remove();
    }
  }, 240_000);

  it('of a backup: leaves no file behind that looks like one, and says so', async () => {
    const small = new SmallDisk('32k');
    try {
      const { code, output } = await parasol(['backup', '--to', small.path], { env: operatorEnvironment(stage.world.database) }).ended;
      expect([code, output]).toEqual([1, expect.stringContaining('is full. Nothing was kept')]);
      expect(execFileSync('ls', ['-A', small.path], { encoding: 'utf8' })).toBe('');
    } finally {
      small.remove();
    }
  }, 120_000);
});
