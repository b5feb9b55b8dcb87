import { randomUUID } from 'node:crypto';
import { ApiDocument } from '@parasol/http';
import { anOrganisation, type BuiltOrganisation } from '@test/builders/staff';
import type { Method } from '@test/support/client';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client } from 'pg';

/**
 * All that an administrator may ever ask for, by subject of the policy; written by hand from the design. A leak count is one number a month for the
 * organisation; of a hand-over they see who leaves and how far it is, not what is handed over; an agreement says which fields a partner may be given at all.
 */
const ACCOUNTS_AND_SETTINGS = ['HandOver', 'SharingAgreement', 'AdviserKeys', 'RecoveryCeremony', 'Organisation', 'Team', 'Area', 'Worker', 'WorkerSkill', 'TeamMembership', 'RoleGrant', 'Invitation', 'Device', 'PartnerService', 'DirectoryEntry', 'DirectoryProposal', 'AuditEntry', 'LeakCount'];

interface Operation {
  readonly 'x-parasol-roles'?: readonly string[];
  readonly 'x-parasol-may'?: { readonly subject: string };
}

describe('an administrator', () => {
  let installation: Installation;
  let organisation: BuiltOrganisation;
  let operations: { method: Method; path: string; roles: readonly string[]; subject: string | undefined }[];

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    organisation = await anOrganisation(installation.world);
    const { paths } = installation.api.get(ApiDocument, { strict: false }).document;
    operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>)
        .filter(([, operation]) => operation['x-parasol-may'] !== undefined)
        .map(([method, operation]) => ({
          method: method.toUpperCase() as Method,
          path: path.replace(/\{\w+\}/g, randomUUID()),
          roles: operation['x-parasol-roles'] ?? [],
          subject: operation['x-parasol-may']?.subject,
        })),
    );
  });

  afterAll(async () => {
    await installation?.close();
  });

  it('may ask for accounts and settings, and for no content', () => {
    const subjects = new Set(operations.filter(({ roles }) => roles.includes('administrator')).map(({ subject }) => subject));
    expect([...subjects].filter((subject) => !ACCOUNTS_AND_SETTINGS.includes(subject ?? ''))).toEqual([]);
    expect(subjects.size).toBeGreaterThan(5);
  });

  it('is refused by every operation on content, and each refusal is audited', async () => {
    const closed = operations.filter(({ roles }) => !roles.includes('administrator'));
    expect(closed.length).toBeGreaterThan(20);
    for (const { method, path } of closed) {
      const answer = await organisation.administrator.send(method, path, method === 'POST' || method === 'PUT' || method === 'PATCH' ? {} : undefined);
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
    const admin = new Client({ connectionString: installation.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(`select count(*)::int as refused from audit.entry where action = 'operation.called' and outcome = 'refused' and actor_worker_id = $1`, [organisation.administrator.workerId]);
    await admin.end();
    expect(rows).toEqual([{ refused: closed.length }]);
  });
});
