import { randomUUID } from 'node:crypto';
import type { Actor } from '@parasol/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Connections, UnitOfWork } from './index';

const actor = (over: Partial<Actor> = {}): Actor => ({
  workerId: randomUUID(),
  organisationId: randomUUID(),
  role: 'administrator',
  teamIds: [],
  sessionId: randomUUID(),
  deviceId: randomUUID(),
  ...over,
});

describe('unit of work', () => {
  let database: TestDatabase;
  let connections: Connections;
  let work: UnitOfWork;
  let me: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    connections = new Connections(database.urls, { appPoolSize: 4 });
    work = new UnitOfWork(connections);
    const organisationId = randomUUID();
    me = actor({ organisationId });
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', 'Harbour'), ($2, 'support', 'Hilltop')`, [
      organisationId,
      randomUUID(),
    ]);
    await admin.end();
  });

  afterAll(async () => {
    await connections.close();
    await database.drop();
  });

  const team = (name: string) =>
    work.query('insert into parasol.team (id, organisation_id, name) values ($1, $2, $3)', [randomUUID(), work.organisationId, name]);
  const teams = () => work.run(me, { readOnly: true }, () => work.query<{ name: string }>('select name from parasol.team order by name'));

  it('commits what the work did, and runs the effects after it', async () => {
    const seen: string[] = [];
    await work.run(me, {}, async () => {
      work.afterCommit(() => void seen.push('effect'));
      await team('East');
      seen.push('work');
    });
    expect(seen).toEqual(['work', 'effect']);
    expect(await teams()).toEqual([{ name: 'East' }]);
  });

  it('undoes everything, and runs no effect, when the work throws', async () => {
    const effect = jest.fn();
    await expect(
      work.run(me, {}, async () => {
        work.afterCommit(effect);
        await team('West');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(effect).not.toHaveBeenCalled();
    expect(await teams()).toEqual([{ name: 'East' }]);
  });

  it('does not pass off a transaction whose failed statement was swallowed as a success', async () => {
    const attempt = work.run(me, {}, async () => {
      await team('North');
      await work.query('select 1/0').catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow('a statement of this transaction failed');
    expect(await teams()).toEqual([{ name: 'East' }]);
  });

  it('says on the stack of a failed statement who asked for it, so that a log can', async () => {
    const asks = async (): Promise<void> => {
      await work.query('select 1/0');
    };
    const both = async (): Promise<void> => {
      await Promise.all([work.query('select 1'), asks()]);
    };
    for (const ask of [asks, both]) {
      const error = (await work.run(me, {}, ask).catch((thrown: unknown) => thrown)) as Error;
      expect(error.stack).toMatch(/ asks \(.*unit-of-work\.spec\.ts/);
    }
  });

  it('waits for the other branch when one branch fails, and lets it do nothing afterwards', async () => {
    let late: Promise<unknown> | undefined;
    const branches = () =>
      Promise.all([
        Promise.reject(new Error('first branch')),
        (async () => {
          await work.query('select pg_sleep(0.1)');
          late = team('Too late');
          late.catch(() => undefined);
        })(),
      ]);
    await expect(work.run(me, {}, branches)).rejects.toThrow('first branch');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(late).rejects.toThrow('this transaction is over');
    expect(await teams()).toEqual([{ name: 'East' }]);
  });

  it('refuses to write in a unit of work that only reads', async () => {
    await expect(work.run(me, { readOnly: true }, () => team('South'))).rejects.toThrow(/read-only/);
  });

  it('leaves nothing of an actor on the connection for the next one', async () => {
    const small = new Connections(database.urls, { appPoolSize: 1 });
    const single = new UnitOfWork(small);
    const setting = () => single.query<{ id: string | null }>(`select nullif(current_setting('parasol.organisation_id', true), '') as id`);
    const other = actor();
    expect(await single.run(me, {}, setting)).toEqual([{ id: me.organisationId }]);
    expect(await single.run(other, {}, setting)).toEqual([{ id: other.organisationId }]);
    const bare = await (await small.source('app')).query<{ id: string | null }[]>(
      `select nullif(current_setting('parasol.organisation_id', true), '') as id`,
    );
    expect(bare).toEqual([{ id: null }]);
    await small.close();
  });

  it('keeps a hundred actors apart on four connections', async () => {
    const actors = Array.from({ length: 100 }, () => actor());
    const seen = await Promise.all(
      actors.map((each) =>
        work.run(each, {}, async () => {
          await work.query('select pg_sleep(random() * 0.01)');
          const [row] = await work.query<{ id: string }>(`select current_setting('parasol.worker_id') as id`);
          return row?.id;
        }),
      ),
    );
    expect(seen).toEqual(actors.map((each) => each.workerId));
  });

  it('undoes everything when what travels with the commit fails, and says so', async () => {
    const before = await teams();
    const taken = randomUUID();
    const insert = 'insert into parasol.team (id, organisation_id, name) values ($1, $2, $3)';
    await work.run(me, {}, () => Promise.resolve(work.queryLast(insert, [taken, me.organisationId, 'Last'])));
    expect(await teams()).toEqual([...before, { name: 'Last' }].sort((a, b) => (a.name < b.name ? -1 : 1)));
    const effect = jest.fn();
    await expect(
      work.run(me, {}, async () => {
        work.afterCommit(effect);
        await team('Undone');
        work.queryLast(insert, [taken, me.organisationId, 'Twice']);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    expect(effect).not.toHaveBeenCalled();
    expect((await teams()).map(({ name }) => name)).not.toContain('Undone');
  });

  it('keeps what comes again planned, for each actor by their own rows', async () => {
    const text = `select name, 'planned' as mark from parasol.team where organisation_id = $1 order by name`;
    const mine = () => work.run(me, { readOnly: true }, () => work.query<{ name: string }>(text, [me.organisationId]));
    const expected = (await mine()).length;
    expect(expected).toBeGreaterThan(0);
    for (let n = 0; n < 20; n += 1) expect(await mine()).toHaveLength(expected);
    await work.run(me, { readOnly: true }, async () => {
      await work.query(text, [me.organisationId]);
      expect(await work.query('select 1 from pg_prepared_statements where statement = $1', [text])).toHaveLength(1);
    });
    const stranger = actor();
    for (let n = 0; n < 8; n += 1) expect(await work.run(stranger, { readOnly: true }, () => work.query(text, [me.organisationId]))).toEqual([]);
    expect(await mine()).toHaveLength(expected);
  });

  it('goes on after a table has changed under a plan', async () => {
    const text = 'select t.* from parasol.team t where t.organisation_id = $1';
    const all = () => work.run(me, { readOnly: true }, () => work.query(text, [me.organisationId]));
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    // Each of the four connections has the plan.
    for (let n = 0; n < 4; n += 1) await Promise.all(Array.from({ length: 4 }, () => all()));
    await admin.query(`alter table parasol.team add column if not exists spec_only text; grant select (spec_only) on parasol.team to parasol_app`);
    try {
      const outcomes = [];
      for (let n = 0; n < 12; n += 1) outcomes.push(await all().then(() => 'read', () => 'failed'));
      expect(outcomes.slice(-4)).toEqual(['read', 'read', 'read', 'read']);
    } finally {
      await admin.query('alter table parasol.team drop column spec_only');
      await admin.end();
    }
  });

  it('shows another organisation nothing', async () => {
    const stranger = actor();
    expect(await work.run(stranger, {}, () => work.query('select * from parasol.team'))).toEqual([]);
  });

  it('throws where no unit of work is open', () => {
    expect(() => work.actor).toThrow('no unit of work is open');
  });
});
