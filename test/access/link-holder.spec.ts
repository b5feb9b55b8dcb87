import { randomUUID } from 'node:crypto';
import { abilityFor, ACTIONS, allows, mayEver, type SubjectName } from '@parasol/access';
import { LINK_HOLDER, type Actor } from '@parasol/kernel';
import { REFERRAL_STATES } from '@parasol/referrals';
import { aLink, AnswerPage } from '@test/builders/links';
import { everythingOf, type Everything } from '@test/builders/everything';
import { anOffer, aPartner, done, serve, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from 'pg';
import { ROLE_PAGES } from '../../libs/access/roles';
import { actAs } from './ask';

/** What of the database a link holder may read, by table, written by hand; everything else shows them nothing. */
const READABLE: Readonly<Record<string, number>> = { 'parasol.referral_packet': 1 };

describe('whoever came with a link and its code', () => {
  let installation: Served;
  let outside: Client;
  let app: Client;
  let home: Everything;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let offered: { id: string; consentId: string };
  let me: Actor;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    [outside, app] = [new Client({ connectionString: installation.database.adminUrl }), new Client({ connectionString: installation.database.urls.app })];
    await Promise.all([outside.connect(), app.connect()]);
    clinic = await aPartner(installation.world);
    // Of another partner: who has workers that sign in is given no link.
    home = await everythingOf(installation.world, await aPartner(installation.world));
    caseWorker = home.workers.get('case_worker')!;
    offered = await anOffer(caseWorker, home.ids.case_file, clinic.id);
    const { token, code } = await aLink(caseWorker, offered.id);
    await new AnswerPage(installation.api, token).enter(code);
    const { rows } = await outside.query<{ id: string }>('select v.id from signin.packet_visit v join signin.packet_link l on l.id = v.link_id where l.packet_id = $1', [offered.id]);
    const id = rows[0]!.id;
    me = { role: LINK_HOLDER, workerId: id, organisationId: clinic.id, teamIds: [], sessionId: id, deviceId: id, packetId: offered.id };
  });
  afterAll(async () => {
    await Promise.all([outside?.end(), app?.end()]);
    await installation?.close();
  });

  /** As the unit of work has it: they belong to no organisation. */
  async function asHolder<T>(work: () => Promise<T>, holder: Actor = me): Promise<T> {
    await app.query('begin');
    try {
      await actAs(app, { ...holder, organisationId: '' });
      return await work();
    } finally {
      await app.query('rollback');
    }
  }

  const rejected = async (sql: string, values: unknown[] = []): Promise<string> => {
    await app.query('savepoint here');
    const code = await app.query(sql, values).then(({ rowCount }) => `${rowCount} rows`, (error: { code: string }) => error.code);
    await app.query('rollback to savepoint here');
    return code;
  };

  it('may read and answer one packet, by the policy, and nothing else of any kind', () => {
    const ability = abilityFor(me);
    const subjects = new Set(Object.values(ROLE_PAGES).flatMap((page) => {
      const seen: string[] = [];
      page({ ...me, role: 'case_worker' }, (_, name) => void seen.push(name), new Date());
      return seen;
    }));
    expect(subjects.size).toBeGreaterThan(25);
    const ever = [...subjects].flatMap((subject) => ACTIONS.filter((action) => mayEver(ability, action, subject as SubjectName)).map((action) => `${action} ${subject}`));
    expect(ever.sort()).toEqual(['answer ReferralPacket', 'read PacketItem', 'read ReferralPacket']);
    const facts = { id: offered.id, recipientOrganisationId: clinic.id, state: 'offered', consentStands: true, partnerExcluded: false };
    const may = (over: object): boolean => allows(ability, 'answer', 'ReferralPacket', { ...facts, ...over });
    expect(may({})).toBe(true);
    expect([{ id: randomUUID() }, { consentStands: false }, { partnerExcluded: true }].map(may)).toEqual([false, false, false]);
    const hidden = ['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'];
    expect(REFERRAL_STATES.filter((state) => !may({ state }))).toEqual(REFERRAL_STATES.filter((state) => hidden.includes(state)));
    expect(() => abilityFor({ ...me, packetId: undefined })).toThrow('leaves "id" of ReferralPacket open');
  });

  it('sees that packet in the database, and no other row of any table', async () => {
    const { rows: tables } = await outside.query<{ name: string; rows: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'bullmq')`,
    );
    expect(tables.length).toBeGreaterThan(60);
    const seen: Record<string, number> = {};
    await asHolder(async () => {
      for (const { name } of tables) {
        const columns = await outside.query<{ column: string }>(
          `select a.attname as column from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege('parasol_app', a.attrelid, a.attnum, 'select') limit 1`, [name]);
        const [first] = columns.rows;
        if (!first) continue;
        const { rows } = await app.query<{ count: number }>(`select count(${first.column})::int as count from ${name}`);
        if (rows[0]!.count > 0) seen[name] = rows[0]!.count;
      }
      const { rows } = await app.query('select id, packet_code from parasol.referral_packet');
      expect(rows).toEqual([{ id: offered.id, packet_code: expect.any(String) }]);
    });
    expect(seen).toEqual(READABLE);
  });

  it('changes nothing but that packet, writes in no name but their own, and gives no link', async () => {
    const other = home.ids.offered_referral;
    await asHolder(async () => {
      expect(await rejected(`update parasol.referral_packet set version = version`)).toBe('1 rows');
      expect(await rejected('update parasol.referral_packet set version = version where id = $1', [other])).toBe('0 rows');
      expect(await rejected(`update parasol.referral set version = version`)).toBe('0 rows');
      const job = 'insert into jobs.outbox (id, organisation_id, kind, subject_id) values (gen_random_uuid(), $1, $2, $3)';
      expect(await rejected(job, [clinic.id, 'packet.answered', offered.id])).toBe('1 rows');
      expect(await rejected(job, [home.organisation.id, 'packet.answered', offered.id])).toBe('42501');
      expect(await rejected(job, [clinic.id, 'packet.answered', other])).toBe('42501');
      expect(await rejected(job, [home.organisation.id, 'consent.withdrawn', offered.consentId])).toBe('42501');
      const entry = `insert into audit.entry (id, organisation_id, actor_worker_id, actor_role, action, outcome, subject_type, subject_id) values (gen_random_uuid(), $1, $2, $3, 'referral.accepted', 'done', 'packet', $4)`;
      expect(await rejected(entry, [clinic.id, me.workerId, 'link_holder', offered.id])).toBe('1 rows');
      expect(await rejected(entry, [home.organisation.id, me.workerId, 'link_holder', offered.id])).toBe('42501');
      expect(await rejected(entry, [clinic.id, me.workerId, 'partner_worker', offered.id])).toBe('42501');
      expect(await rejected(entry, [clinic.id, me.workerId, 'link_holder', other])).toBe('42501');
      const link = `insert into signin.packet_link (id, organisation_id, recipient_organisation_id, packet_id, token_hash, code_hash, created_by, expires_at) values (gen_random_uuid(), $1, $2, $3, 'a', 'b', $4, now())`;
      expect(await rejected(link, [home.organisation.id, clinic.id, other, me.workerId])).toBe('42501');
      expect(await rejected('update signin.packet_link set ended_at = now(), end_reason = $1', ['taken_back'])).toBe('0 rows');
    });
  });

  it('sees nothing once visit, link, days or consent are over, or with a visit that is nobody’s', async () => {
    const packets = (holder: Actor = me): Promise<number> => asHolder(async () => (await app.query('select 1 from parasol.referral_packet')).rowCount ?? 0, holder);
    const during = async (change: string, back: string): Promise<number> => {
      await outside.query(change, [offered.id]);
      const seen = await packets();
      await outside.query(back, [offered.id]);
      return seen;
    };
    const visits = 'update signin.packet_visit v set';
    const ofLink = 'from signin.packet_link l where l.id = v.link_id and l.packet_id = $1';
    expect(await packets()).toBe(1);
    expect(await packets({ ...me, workerId: randomUUID() })).toBe(0);
    expect(await packets({ ...me, role: 'case_worker' })).toBe(0);
    expect(await during(`${visits} ended_at = now() ${ofLink}`, `${visits} ended_at = null ${ofLink}`)).toBe(0);
    expect(await during(`${visits} until = now() - interval '1 second' ${ofLink}`, `${visits} until = now() + interval '1 hour' ${ofLink}`)).toBe(0);
    const link = (set: string): string => `update signin.packet_link set ${set} where packet_id = $1`;
    expect(await during(link(`ended_at = now(), end_reason = 'taken_back'`), link('ended_at = null, end_reason = null'))).toBe(0);
    expect(await during(link(`expires_at = now() - interval '1 second'`), link(`expires_at = now() + interval '9 days'`))).toBe(0);
    const packet = (set: string): string => `update parasol.referral_packet set ${set} where id = $1`;
    expect(await during(packet('respond_by = current_date - 1'), packet('respond_by = current_date'))).toBe(0);
    expect(await packets()).toBe(1);
    await done(caseWorker, `/consents/${offered.consentId}/withdrawal`);
    expect(await packets()).toBe(0);
  });
});
