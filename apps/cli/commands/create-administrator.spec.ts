import { accept, worldOf } from '@test/builders/staff';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { createStaffApp } from '@test/support/staff-app';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createAdministrator, createOrganisation } from './create-administrator';

describe('parasol create-organisation and create-administrator', () => {
  let database: TestDatabase;
  let admin: Client;
  const environment = { ...process.env };

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    process.env.PARASOL_DATA_DIR = database.dataDir;
    process.env.DATABASE_URL = Object.assign(new URL(database.adminUrl), { pathname: '/postgres' }).href;
    process.env.PARASOL_DATABASE = new URL(database.adminUrl).pathname.slice(1);
    process.env.PUBLIC_URL = 'https://parasol.test';
  });

  afterAll(async () => {
    process.env = environment;
    await admin?.end();
    await database?.drop();
  });

  const run = async (...words: string[]): Promise<string> => {
    let text = '';
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((text += String(chunk)), true));
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    createOrganisation(program);
    createAdministrator(program);
    program.commands.forEach((command) => command.exitOverride().configureOutput({ writeErr: () => undefined }));
    try {
      await program.parseAsync(['node', 'parasol', ...words]);
    } finally {
      out.mockRestore();
    }
    return text;
  };

  it('prints an invitation that lets the first administrator in, and no password', async () => {
    const [organisationId = ''] = /[0-9a-f-]{36}/.exec(await run('create-organisation', '--name', 'Red  Umbrella Street', '--kind', 'support')) ?? [];
    const printed = await run('create-administrator', '--organisation', organisationId, '--name', 'Ximena');
    const code = /Code: {4}(\S+)/.exec(printed)?.[1] ?? '';
    expect(printed).toContain(`Address: https://parasol.test/app/welcome#code=${code}\n`);
    expect(printed).not.toMatch(/password/i);
    const app = await createStaffApp(database);
    try {
      const administrator = await accept(worldOf(app), organisationId, 'Ximena', code);
      expect((await administrator.get('/session')).body).toMatchObject({ role: 'administrator', worker: { displayName: 'Ximena' }, organisation: { name: 'Red Umbrella Street' } });
    } finally {
      await app.close();
    }
    const again = ['create-administrator', '--organisation', organisationId, '--name', 'Yara'];
    await expect(run(...again)).rejects.toThrow('If none of them can sign in any more, say --force-recovery');
    expect(await run(...again, '--force-recovery')).toContain('Code:');
    const { rows } = await admin.query(`select action, reason, actor_role from audit.entry where organisation_id = $1 and actor_role = 'system' order by at`, [organisationId]);
    expect(rows).toEqual([
      { action: 'organisation.created', reason: null, actor_role: 'system' },
      { action: 'system_door', reason: 'operator', actor_role: 'system' },
      { action: 'worker.created', reason: null, actor_role: 'system' },
      { action: 'role.granted', reason: 'administrator', actor_role: 'system' },
      { action: 'system_door', reason: 'operator', actor_role: 'system' },
      { action: 'worker.created', reason: null, actor_role: 'system' },
      { action: 'role.granted', reason: 'force_recovery', actor_role: 'system' },
      { action: 'system_door', reason: 'operator', actor_role: 'system' },
    ]);
  });

  it('refuses what it cannot use with a sentence', async () => {
    await expect(run('create-administrator', '--organisation', randomUUID(), '--name', 'Zoe')).rejects.toThrow('There is no organisation with this id');
    await expect(run('create-administrator', '--organisation', 'home', '--name', 'Zoe')).rejects.toThrow('looks like');
    await expect(run('create-organisation', '--name', '<b>', '--kind', 'support')).rejects.toThrow('1 to 80 characters');
    await expect(run('create-organisation', '--name', 'X', '--kind', 'other')).rejects.toThrow('Allowed choices are support, partner');
    await expect(run('create-organisation', '--kind', 'support')).rejects.toThrow('--name');
  });
});
