import { Client as Pg } from 'pg';
import Redis from 'ioredis';
import { createLog } from '@parasol/http';
import type { JobEvent } from '@parasol/jobs';
import { eventually, startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';
import { PacketLinksJobsModule } from '@parasol/packet-links';
import { LinkMailJobs } from '../../libs/packet-links/link-mail.jobs';
import { linkMail } from '../../libs/packet-links/page/mail';
import { AnswerPage } from '@test/builders/links';
import { UnitOfWork } from '@parasol/database';
import { Clock } from '@test/builders/clock';
import { CONTENTS } from '@test/builders/case-files';
import { anHsdsOrganisation, importHsds } from '@test/builders/directory';
import { aHouse, anActiveFile, anOffer, aPartner, done, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { createInstallation } from '@test/support/installation';
import { TestMailServer } from '@test/support/mail-server';

const ADDRESS = 'somebody-at-intake@clinic-of-the-quay.example';
const LANGUAGES = ['en', 'es', 'pt-BR', 'ro', 'ru', 'fr', 'zh-Hans', 'ar'] as const;

describe.each(['PostgreSQL', 'Redis'])('a link goes to a partner by e-mail, with the queue in %s', (queue) => {
  const said: string[] = [];
  const events: JobEvent[] = [];
  let installation: Served;
  let redis: RunningRedis | undefined;
  let mailbox: TestMailServer;
  let outside: Pg;
  let keys: Pg;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let fileId: string;

  beforeAll(async () => {
    redis = queue === 'Redis' ? await startRedis() : undefined;
    mailbox = new TestMailServer();
    await mailbox.up();
    const log = createLog({ write: (text: string) => void said.push(text) });
    installation = await serve({ mail: mailbox.settings, redisUrl: redis?.url, log, jobLog: { write: (event) => void events.push(event) } });
    [outside, keys] = [new Pg({ connectionString: installation.database.adminUrl }), new Pg({ connectionString: installation.database.adminUrl.replace(/(\/[^/?]+)(\?|$)/, '$1_keys$2') })];
    await Promise.all([outside.connect(), keys.connect()]);
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    caseWorker = await house.worker('case_worker');
    fileId = await anActiveFile(caseWorker, house.team);
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, CONTENTS.working_identity, { headers: { 'if-match': '"0"' } });
  });
  afterAll(async () => {
    await Promise.all([outside?.end(), keys?.end()]);
    await installation?.close();
    await mailbox?.down();
    await redis?.stop();
  });
  beforeEach(() => {
    mailbox.mails.splice(0);
    mailbox.onConnect = () => undefined;
    mailbox.refusal = () => undefined;
  });

  const mailed = async (referralId: string, over: object = {}) => (await done(caseWorker, `/referrals/${referralId}/link-mail`, { address: ADDRESS, language: 'en', ...over })) as { id: string; code: string; expiresAt: string };
  const stateOf = async (linkId: string): Promise<string> => {
    const { rows } = await outside.query<{ line: string }>(`select state || (case when ciphertext is null then '' else ' sealed' end) as line from signin.link_mail where link_id = $1`, [linkId]);
    return rows[0]?.line ?? 'none';
  };
  const comesTo = (linkId: string, state: string): Promise<string> => eventually(() => stateOf(linkId), (now) => now === state);
  const keyOf = async (linkId: string): Promise<string> => {
    const { rows } = await keys.query<{ line: string }>('select case when wrapped is null then $2 else $3 end as line from keys.file_key where subject_id = $1', [linkId, 'destroyed', 'living']);
    return rows[0]?.line ?? 'none';
  };
  /** The job of a mail that had to wait is due now. */
  const again = (linkId: string) => outside.query(`update jobs.outbox set run_at = now() where subject_id = $1 and kind = 'packet_link.mail' and done_at is null`, [linkId]);
  const troubleOf = (linkId: string, code: string) =>
    eventually(async () => (await outside.query<{ code: string | null; attempts: number; dead: boolean }>(`select last_error_code as code, attempts, dead_at is not null as dead from jobs.outbox where subject_id = $1 and kind = 'packet_link.mail'`, [linkId])).rows[0], (row) => row?.code === code);
  const linkIn = (text: string): string => /https:\/\/parasol\.test\/answer\/(\S+)/.exec(text)?.[1] ?? '';
  /** Everything that the server has written down, or hands on: tables, both logs, the queue. */
  const written = async (): Promise<string> => {
    const tables = await outside.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('parasol', 'signin', 'audit', 'jobs', 'bullmq', 'reports') and table_type = 'BASE TABLE'`);
    const parts = [said.join(''), JSON.stringify(events, (_key, value: unknown) => (value instanceof Error ? `${value.message} ${value.stack}` : value))];
    for (const { name } of tables.rows) parts.push((await outside.query<{ line: string }>(`select t::text as line from ${name} t`)).rows.map(({ line }) => line).join('\n'));
    if (redis) parts.push(await everythingIn(redis.url));
    return parts.join('\n');
  };
  const holds = async (...secrets: string[]): Promise<string[]> => {
    const all = await written();
    return secrets.filter((secret) => [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')].some((form) => all.includes(form)));
  };

  it('in words that tell nobody anything; the code opens the page that it leads to', async () => {
    const { id, packetCode } = await anOffer(caseWorker, fileId, clinic.id);
    const given = await mailed(id);
    expect(Object.keys(given).sort()).toEqual(['code', 'expiresAt', 'id']);
    await comesTo(given.id, 'sent');
    await installation.idle();
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual([ADDRESS]);
    const token = linkIn(mail?.text ?? '');
    expect(token).toHaveLength(43);
    // The offer is open to an answer for two weeks, and the consent for three months.
    const { respondBy } = (await caseWorker.get(`/referrals/${id}`)).body;
    const last = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(respondBy));
    expect(mail?.text).toContain(`It opens until ${last}.`);
    const everything = `${mail?.raw}\n${mail?.text}`.replace('https://parasol.test', '').toLowerCase();
    const { workingName } = CONTENTS.working_identity as { workingName: string };
    for (const secret of [given.code, given.code.replace('-', ''), packetCode, workingName, house.organisation.name, clinic.organisation.name, fileId, id, given.id, 'parasol', 'health', 'referral', 'consent']) {
      expect([secret, everything.includes(secret.toLowerCase())]).toEqual([secret, false]);
    }
    expect(everything).not.toMatch(/\bsex|migra|worker|person|clinic(?!-of-the-quay)/);
    const page = new AnswerPage(installation.api, token, { remoteAddress: '198.51.100.7' });
    expect((await page.enter(given.code)).text).toContain(packetCode);

    expect((await caseWorker.get(`/referrals/${id}/link-mail`)).body).toEqual({ offered: true, addresses: [], mail: { state: 'sent', endedAt: expect.any(String) } });
    expect([await stateOf(given.id), await keyOf(given.id)]).toEqual(['sent', 'destroyed']);
    expect(await holds(ADDRESS, token, given.code)).toEqual([]);
    const log = await outside.query<{ line: string }>(`select action || ' ' || actor_role as line from audit.entry where subject_id = $1 and action like 'packet_link.%' order by line`, [id]);
    expect([...new Set(log.rows.map(({ line }) => line))]).toEqual(['packet_link.given case_worker', 'packet_link.mailed system', 'packet_link.opened system', 'packet_link.read case_worker']);
  });

  it('waits for a server that is down, as long as it takes, and goes once when it is back', async () => {
    await mailbox.down();
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    const given = await mailed(id, { language: 'ar' });
    expect(await troubleOf(given.id, 'mail_unreachable')).toEqual({ code: 'mail_unreachable', attempts: 0, dead: false });
    for (let n = 0; n < 3; n++) {
      await outside.query(`update jobs.outbox set last_error_code = null where subject_id = $1`, [given.id]);
      await again(given.id);
      await troubleOf(given.id, 'mail_unreachable');
    }
    expect([await stateOf(given.id), await keyOf(given.id)]).toEqual(['waiting sealed', 'living']);
    expect((await caseWorker.get(`/referrals/${id}/link-mail`)).body.mail).toEqual({ state: 'waiting' });
    expect(await holds(ADDRESS, given.code)).toEqual([]);
    await mailbox.up();
    await again(given.id);
    await comesTo(given.id, 'sent');
    await installation.idle();
    expect(mailbox.mails.map(({ to, headers }) => [to, headers['auto-submitted']])).toEqual([[[ADDRESS], 'auto-generated']]);
    expect(mailbox.mails[0]?.text).toContain('هناك من يطلب منك ردًا');
    expect(linkIn(mailbox.mails[0]?.text ?? '')).toHaveLength(43);
    expect(events.filter(({ event, code }) => event === 'job_failed' && code === 'mail_unreachable').length).toBeGreaterThan(3);
  });

  it.each([
    ['the person withdraws', (referral: { id: string; consentId: string }) => done(caseWorker, `/consents/${referral.consentId}/withdrawal`)],
    ['the referral is cancelled', ({ id }: { id: string }) => done(caseWorker, `/referrals/${id}/cancellation`)],
    ['the link is taken back', ({ id }: { id: string }) => caseWorker.expect(204, 'DELETE', `/referrals/${id}/link`)],
  ])('does not go when %s before it was sent, nor at the very moment', async (_what, end) => {
    const offerOfItsOwn = async () => anOffer(caseWorker, await anActiveFile(caseWorker, house.team), clinic.id);
    const [before, during] = [await offerOfItsOwn(), await offerOfItsOwn()];
    await mailbox.down();
    const waiting = await mailed(before.id);
    await troubleOf(waiting.id, 'mail_unreachable');
    await end(before);
    await mailbox.up();
    await again(waiting.id);
    await comesTo(waiting.id, 'withdrawn');
    // The server has let it in, and has not been told yet where the mail goes.
    mailbox.onConnect = async () => void (await end(during));
    const late = await mailed(during.id);
    await comesTo(late.id, 'withdrawn');
    await installation.idle();
    expect(mailbox.mails).toEqual([]);
    expect([await keyOf(waiting.id), await keyOf(late.id)]).toEqual(['destroyed', 'destroyed']);
  });

  if (queue === 'Redis') return;

  it('says that it could not be sent, and no more, when nobody has that address or the server does not come back for a day', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    mailbox.refusal = () => ({ code: 550, words: 'no such mailbox' });
    const refused = await mailed(id);
    await comesTo(refused.id, 'failed');
    const { body, text } = await caseWorker.get(`/referrals/${id}/link-mail`);
    expect(body.mail).toEqual({ state: 'failed', endedAt: expect.any(String) });
    expect(text).not.toContain('clinic');
    mailbox.refusal = () => ({ code: 451, words: 'later' });
    const late = await mailed(id);
    expect(await troubleOf(late.id, 'mail_not_now')).toMatchObject({ dead: false });
    await outside.query(`update signin.link_mail set created_at = now() - interval '25 hours' where link_id = $1`, [late.id]);
    await again(late.id);
    await comesTo(late.id, 'failed');
    await installation.idle();
    expect([await keyOf(refused.id), await keyOf(late.id)]).toEqual(['destroyed', 'destroyed']);
    expect(await holds(ADDRESS, refused.code, late.code, 'no such mailbox')).toEqual([]);
  });

  it('goes again, as the same mail, when the server took it and its answer was lost', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    mailbox.losesAnswers = 1;
    const given = await mailed(id);
    await troubleOf(given.id, 'mail_unreachable');
    await again(given.id);
    await comesTo(given.id, 'sent');
    const [first, second, ...more] = mailbox.mails;
    expect(more).toEqual([]);
    expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
    expect(second?.text).toBe(first?.text);
  });

  it('is cleared away after a withdrawal also where no job comes for it', async () => {
    await mailbox.down();
    const { id, consentId } = await anOffer(caseWorker, await anActiveFile(caseWorker, house.team), clinic.id);
    const given = await mailed(id);
    await troubleOf(given.id, 'mail_unreachable');
    const clock = await Clock.of(installation, [PacketLinksJobsModule.with(undefined)]);
    const changes = async (): Promise<boolean> => {
      let wrote: boolean | undefined;
      await clock.run(house.organisation.id, async () => {
        await clock.get(LinkMailJobs).tidy();
        [{ wrote }] = await clock.get(UnitOfWork).query<{ wrote: boolean }>('select pg_current_xact_id_if_assigned() is not null as wrote') as [{ wrote: boolean }];
      });
      return wrote ?? true;
    };
    // A round that finds it waiting and leaves it changes nothing, and is therefore not audited: for a day, that would be one entry a minute.
    expect([await changes(), await stateOf(given.id)]).toEqual([false, 'waiting sealed']);
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    // No job comes for it: what runs every minute finds it.
    await outside.query(`delete from jobs.outbox where subject_id = $1 and kind = 'packet_link.mail'`, [given.id]);
    expect([await changes(), await stateOf(given.id)]).toEqual([true, 'withdrawn']);
    await clock.close();
    await installation.idle();
    expect(await keyOf(given.id)).toBe('destroyed');
    await mailbox.up();
  });

  it('reads the same in eight languages, each in its own', () => {
    const mails = LANGUAGES.map((language) => linkMail(language, 'https://parasol.test/answer/x', '2026-04-02'));
    for (const { subject, text } of mails) {
      expect(text.split('\n')[1]).toBe('https://parasol.test/answer/x');
      expect(`${subject}\n${text}`).not.toMatch(/\{\{|undefined|Parasol/);
      expect(text.split('\n\n')).toHaveLength(4);
    }
    expect(new Set(mails.map(({ subject, text }) => subject + text)).size).toBe(LANGUAGES.length);
  });

  it('suggests the addresses of the partner’s entries in the directory', async () => {
    const other = await aPartner(installation.world);
    await importHsds(house.organisation.administrator, [{ ...anHsdsOrganisation({ email: 'intake@harbour.example' }), email: 'office@harbour.example' }, anHsdsOrganisation({ email: 'elsewhere@river.example' })], { serviceFamily: 'health' });
    const { items } = await done(house.organisation.administrator, '/directory-searches', {});
    for (const { id } of items as { id: string }[]) {
      const { body } = await house.organisation.administrator.get(`/directory-entries/${id}`);
      if (!JSON.stringify(body).includes('intake@harbour.example')) continue;
      const { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, version } = body;
      const facts = { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId: other.id, alert: null };
      await house.organisation.administrator.expect(200, 'PUT', `/directory-entries/${id}`, facts, { headers: { 'if-match': `"${version}"` } });
    }
    const { id } = await anOffer(caseWorker, fileId, other.id);
    expect((await caseWorker.get(`/referrals/${id}/link-mail`)).body).toEqual({ offered: true, addresses: ['intake@harbour.example', 'office@harbour.example'] });
  });

  it('is refused for what is no address, and wherever a link is', async () => {
    const { id } = await anOffer(caseWorker, fileId, clinic.id);
    for (const address of ['', 'nobody', 'a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', `${'a'.repeat(250)}@b.example`]) {
      const { status, text } = await caseWorker.post(`/referrals/${id}/link-mail`, { address, language: 'en' });
      expect([address.slice(0, 20), status]).toEqual([address.slice(0, 20), 400]);
      expect(text).not.toContain('d.example');
    }
    const wish = { address: ADDRESS, language: 'en' };
    for (const role of ['outreach_worker', 'supervisor', 'coordinator', 'administrator'] as const) expect([role, saidNo(await (await house.worker(role)).post(`/referrals/${id}/link-mail`, wish))]).toEqual([role, '403 forbidden']);
    const colleague = await house.worker('case_worker');
    expect([saidNo(await colleague.post(`/referrals/${id}/link-mail`, wish)), saidNo(await colleague.get(`/referrals/${id}/link-mail`))]).toEqual(['404 not_found', '404 not_found']);
    const signsIn = await aPartner(installation.world);
    await signsIn.worker();
    const theirs = await anOffer(caseWorker, fileId, signsIn.id);
    expect(saidNo(await caseWorker.post(`/referrals/${theirs.id}/link-mail`, wish))).toBe('422 partner_signs_in');
    await installation.idle();
    expect(mailbox.mails).toEqual([]);
  });
});

it('is not offered where there is no mail server', async () => {
  const installation = await createInstallation({ worker: false });
  try {
    const house = await aHouse(installation.world);
    const caseWorker = await house.worker('case_worker');
    const { id } = await anOffer(caseWorker, await anActiveFile(caseWorker, house.team), (await aPartner(installation.world)).id);
    expect(saidNo(await caseWorker.post(`/referrals/${id}/link-mail`, { address: ADDRESS, language: 'en' }))).toBe('422 mail_not_offered');
    expect((await caseWorker.get(`/referrals/${id}/link-mail`)).body).toEqual({ offered: false, addresses: [] });
    // Refused, it made none either.
    expect((await caseWorker.get(`/referrals/${id}/link`)).body.link).toBeUndefined();
  } finally {
    await installation.close();
  }
});

/** Whatever a Redis holds, as text. */
async function everythingIn(url: string): Promise<string> {
  const client = new Redis(url);
  try {
    const parts: string[] = [];
    for (const key of await client.keys('*')) parts.push(key, (await client.dumpBuffer(key))?.toString('latin1') ?? '');
    return parts.join('\n');
  } finally {
    client.disconnect();
  }
}
