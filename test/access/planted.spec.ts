import 'reflect-metadata';
import { AccessGuard, abilityOf, applyPolicies, policyFaults, policySource, ROLE_PAGES, SECTIONS, type RolePage, type RolePages } from '@parasol/access';
import { verifyDatabase } from '@parasol/database';
import { ROLES, type Role } from '@parasol/kernel';
import type { ExecutionContext } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { askDatabase, askPolicy, differences, rowsFor } from './ask';
import { insertWorld } from './insert-world';
import { randomWorld } from './random-world';
import { actorOf } from './world';

/** A page with something more in it than it should have. */
const widened = (role: Role, extra: RolePage): RolePages => ({
  ...ROLE_PAGES,
  [role]: ((me, may, now) => {
    ROLE_PAGES[role](me, may, now);
    extra(me, may, now);
  }) satisfies RolePage,
});

/** A page whose rules have lost a condition. */
const loosened = (role: Role, condition: string): RolePages => ({
  ...ROLE_PAGES,
  [role]: ((me, may, now) =>
    ROLE_PAGES[role](me, (actions, subject, facts) => {
      const rest = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== condition));
      may(actions, subject, rest as typeof facts);
    }, now)) satisfies RolePage,
});

/** A page that has lost its rules about a kind of thing. */
const without = (role: Role, lost: string): RolePages => ({
  ...ROLE_PAGES,
  [role]: ((me, may, now) => ROLE_PAGES[role](me, (actions, subject, facts) => void (subject === lost || may(actions, subject, facts)), now)) satisfies RolePage,
});

const replaced = (name: string, from: string, to: string): string => {
  const { text } = policySource();
  const start = text.indexOf(`create function access.${name}(`);
  // One stands apart from the next by an empty line or a remark.
  const body = text.slice(start, start + text.slice(start).search(/;\n(?:\n|--|create )/) + 1);
  if (!body.includes(from)) throw new Error('the planted mistake finds nothing to change');
  return body.replace('create function', 'create or replace function').replace(from, to);
};

/** Mistakes in the database's half, as statements. */
const IN_DATABASE: [string, string | (() => string)][] = [
  ['a policy dropped', 'drop policy case_file_read on parasol.case_file'],
  ['a policy that shows everything', 'create policy oops on parasol.case_entry for select to parasol_app using (true)'],
  ['a policy that lets change everything', 'create policy oops on parasol.contact for update to parasol_app using (true)'],
  ['the tenant forgotten', 'alter policy team_read on parasol.team using (true)'],
  ['row-level security switched off', 'alter table parasol.task disable row level security'],
  ['a section too many', () => replaced('readable_sections', `'working_identity', 'needs'`, `'working_identity', 'legal_identity', 'needs'`)],
  ['a section too few', () => replaced('readable_sections', `'safety', 'housing_money', 'legal_summary'`, `'housing_money', 'legal_summary'`)],
  ['the coordinator among the writers', () => replaced('writable_sections', `when 'adviser'`, `when 'coordinator'`)],
  ['conflict blocks forgotten', () => replaced('blocked_case_files', 'b.lifted_at is null', 'false')],
  ['lifted blocks that still block', () => replaced('blocked_case_files', 'and b.lifted_at is null', '')],
  ['assignments that never end', () => replaced('my_case_files', 'and a.ended_at is null', '')],
  ['proposals that count as places', () => replaced('my_case_files', `c.state = 'active'`, `c.state <> 'ended'`)],
  ['advisers read through the care team', () => replaced('my_case_files', `('outreach_worker', 'case_worker')`, `('outreach_worker', 'case_worker', 'adviser')`)],
  ['every role supervises', () => replaced('supervised_teams', `access.role() = 'supervisor'`, 'true')],
  ['eight days instead of seven', `alter policy contact_correct on parasol.contact using (organisation_id = (select access.organisation())
     and author_id = (select access.worker()) and team_id = any ((select access.outreach_teams())::uuid[])
     and (case_file_id is null or case_file_id = any ((select access.my_case_files())::uuid[])) and created_at > now() - interval '8 days')`],
  ['a consent’s last day forgotten', () => replaced('live_packets', 'and c.valid_until >= current_date', '')],
  ['the closure of a file forgotten', () => replaced('live_packets', `and f.state <> all (array['closed', 'erased', 'service_without_record'])`, '')],
  ['an exclusion of a partner forgotten', () => replaced('live_packets', 'b.lifted_at is null', 'false')],
  ['a withdrawal forgotten', () => replaced('live_packets', `c.state in ('given', 'narrowed') and`, '')],
  ['withdrawn packets still shown', `alter policy referral_packet_read on parasol.referral_packet using (recipient_organisation_id = (select access.organisation())
     or exists (select 1 from parasol.referral r where r.id = referral_packet.id))`],
  ['advisers’ reads in the shared log', `alter policy entry_of_files on audit.entry using (organisation_id = (select access.organisation()) and category = 'content'
     and exists (select 1 from parasol.case_file f where f.id = case_file_id))`],
];

/** Mistakes in CASL's half. */
const IN_POLICY: [string, RolePages][] = [
  ['a rule widened to all files', loosened('case_worker', 'careTeam')],
  ['excluded workers let in', loosened('supervisor', 'blocked')],
  ['the tenant forgotten', loosened('coordinator', 'organisationId')],
  ['openings forgotten', loosened('supervisor', 'openedBy')],
  ['handed-over entries still read', loosened('outreach_worker', 'handedOver')],
  ['a whole kind of thing forgotten', without('supervisor', 'Task')],
  ['administrators read files', widened('administrator', (me, may) => may('read', 'CaseFile', { organisationId: me.organisationId }))],
  ['partners see every packet of theirs', loosened('partner_worker', 'state')],
  ['partners see packets without a consent', loosened('partner_worker', 'consentStands')],
];

describe('planted mistakes', () => {
  const world = randomWorld(7, 9);
  /** Everybody in every role: one of each role after the other, and last whoever has one that is for the other kind of organisation. Most mistakes are met soon so. */
  const actors = (['fits', 'does not fit'] as const).flatMap((wanted) => {
    const partners = new Set(world.organisations.filter(({ kind }) => kind === 'partner').map(({ id }) => id));
    const lists = ROLES.map((role) => world.workers.filter(({ organisationId }) => ((role === 'partner_worker') === partners.has(organisationId)) === (wanted === 'fits')).map(({ id }) => ({ workerId: id, role })));
    return world.workers.flatMap((_, nth) => lists.flatMap((list) => list[nth] ?? []));
  });
  let database: TestDatabase;
  let admin: Client;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    [admin, app] = [new Client({ connectionString: database.adminUrl }), new Client({ connectionString: database.urls.app })];
    await Promise.all([admin.connect(), app.connect()]);
    await insertWorld(admin, world);
  });

  afterAll(async () => {
    await Promise.all([admin.end(), app.end()]);
    await database.drop();
  });

  async function found(pages = ROLE_PAGES): Promise<string[]> {
    for (const { workerId, role } of actors) {
      const me = actorOf(world, workerId, role);
      const rows = rowsFor(world, me);
      const policy = askPolicy(rows, me, abilityOf(me, pages[role], new Date()));
      try {
        const seen = differences(rows, policy, await askDatabase(app, rows, me));
        if (seen.length > 0) return seen;
      } catch (error) {
        // A mistake may also show itself in that the database shows for a change what its own check then refuses.
        if ((error as { code?: string }).code !== '42501') throw error;
        return ['the database contradicts itself'];
      }
    }
    return [];
  }

  const starts = () => verifyDatabase(app, policySource().digest);

  it('has nothing to find where nothing was planted', async () => {
    await expect(starts()).resolves.toBeUndefined();
    expect(await found()).toEqual([]);
  });

  it.each(IN_DATABASE)('is caught twice in the database: %s', async (_, mistake) => {
    const owner = new Client({ connectionString: database.urls.owner });
    await owner.connect();
    try {
      const statement = typeof mistake === 'string' ? mistake : mistake();
      // Functions of the policy belong to parasol_policy; the superuser may replace them without becoming their owner.
      await admin.query(statement);
      expect(await found()).not.toEqual([]);
      await expect(starts()).rejects.toThrow(/policies in the database|Row-level security/);
    } finally {
      await applyPolicies(owner);
      await owner.end();
    }
    await expect(starts()).resolves.toBeUndefined();
  });

  it.each(IN_POLICY)('is caught in the policy: %s', async (_, pages) => {
    expect(await found(pages)).not.toEqual([]);
  });

  it('a program with other policies than the database does not start', async () => {
    await expect(verifyDatabase(app, 'another digest')).rejects.toThrow('not the ones of this program');
  });

  it('a process that connects as the owner, or as a role that bypasses the policies, does not start', async () => {
    const owner = new Client({ connectionString: database.urls.owner });
    await owner.connect();
    await expect(verifyDatabase(owner, policySource().digest)).rejects.toThrow(/owns tables/);
    await expect(verifyDatabase(admin, policySource().digest)).rejects.toThrow(/bypass/);
    await owner.end();
  });

  it('a section without a rule, a reason or an approval is a fault', () => {
    const fine = { kind: 'entries', sensitivity: 1, why: 'Because somebody needs it for something.', approvedBy: 'board' } as const;
    expect(policyFaults(ROLE_PAGES, { ...SECTIONS, hobbies: fine })).toEqual(['nobody may read the section "hobbies"', 'nobody may write the section "hobbies"']);
    expect(policyFaults(ROLE_PAGES, { ...SECTIONS, notes: { ...SECTIONS.notes, why: '' } })).toEqual(['the section "notes" does not say why it is asked']);
    expect(policyFaults(ROLE_PAGES, { ...SECTIONS, notes: { ...SECTIONS.notes, approvedBy: ' ' } })).toEqual(['nobody approved the section "notes"']);
  });

  it('a rule on entries that names no section, or one that is not there, is a fault', () => {
    const open = widened('supervisor', (me, may) => may('read', 'Entry', { organisationId: me.organisationId }));
    expect(policyFaults(open)).toEqual(['supervisor: a rule on entries names no section']);
    const unknown = widened('supervisor', (_, may) => may('read', 'Entry', { section: 'hobbies' as 'notes' }));
    expect(policyFaults(unknown)).toEqual(['supervisor: the section "hobbies" does not exist']);
  });

  it('a handler without a word about who may pass is closed to everybody', async () => {
    const actor = actorOf(world, world.workers[0]?.id ?? '', 'administrator');
    const guard = new AccessGuard({ actorOf: () => Promise.resolve(actor) }, { refused: () => Promise.resolve() });
    const context = { getHandler: () => () => undefined, switchToHttp: () => ({ getRequest: () => ({ headers: {} }) }) } as unknown as ExecutionContext;
    await expect(guard.canActivate(context)).rejects.toMatchObject({ status: 403 });
  });
});
