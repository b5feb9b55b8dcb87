import { Client as Pg } from 'pg';
import { aLink, AnswerPage } from '@test/builders/links';
import { CONTENTS } from '@test/builders/case-files';
import { aHouse, anActiveFile, anAgreement, anOffer, anOfferOf, aPartner, dayFromToday, done, saidNo, serve, type House, type Partner, type Served, theirWord } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import type { Answer } from '@test/support/client';

describe('a partner without an account answers by a link', () => {
  let installation: Served;
  let outside: Pg;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let fileId: string;
  let address = 10;

  beforeAll(async () => {
    installation = await serve();
    outside = new Pg({ connectionString: installation.database.adminUrl });
    await outside.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    caseWorker = await house.worker('case_worker');
    fileId = await anActiveFile(caseWorker, house.team);
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  const offer = () => anOffer(caseWorker, fileId, clinic.id);
  /** Each browser in a network of its own, so that none is slowed down by what another one guesses. */
  const browserFor = (token: string): AnswerPage => new AnswerPage(installation.api, token, { remoteAddress: `198.51.${(address += 1)}.7` });
  const stateOf = async (id: string): Promise<unknown> => (await caseWorker.get(`/referrals/${id}`)).body;
  const shows = (answer: Answer): boolean => /P-[0-9A-Z]{4}-[0-9A-Z]{2}/.test(answer.text);
  /** All of an answer that could tell something. */
  const all = ({ status, text, headers }: Answer) => ({ status, text, headers: { ...headers, date: undefined } });

  it('from the code to the result, and the sender’s log says that it was by link', async () => {
    const { id, packetCode } = await offer();
    const { token, code, expiresAt } = await aLink(caseWorker, id);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 91 * 86_400_000);
    const page = browserFor(token);
    const before = await page.look();
    expect(before.text).not.toContain(packetCode);
    expect(before.text).not.toContain('Health');
    expect(before.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect(before.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'content-type': 'text/html; charset=utf-8' });
    expect(before.text).not.toMatch(/<script|javascript:|\son\w+=/i);

    const opened = await page.enter(` ${code.toLowerCase().replace('-', ' ')}`);
    expect(opened.text).toContain(packetCode);
    expect(opened.text).toContain('<h1>Health</h1>');
    for (const secret of [house.organisation.name, clinic.organisation.name, fileId, id]) expect(opened.text).not.toContain(secret);
    expect(opened.headers['set-cookie']?.toString()).toMatch(/^__Host-parasol-answer-[0-9a-f]{16}=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect((await page.say('acceptance', { on: '' })).text).toContain('When can they come?');
    expect(await stateOf(id)).toMatchObject({ state: 'accepted' });
    await page.look();
    expect((await page.say('appointment', { on: dayFromToday(0) })).text).toContain('Did they come?');
    await page.say('absence');
    expect((await page.say('appointment', { on: dayFromToday(3) })).text).toContain('Did they come?');
    await page.say('attendance');
    const over = await page.say('no_service', { reason: 'no_capacity' });
    expect(over.text).toContain('You are done.');
    expect(over.text).not.toContain('name="form"');
    expect(await stateOf(id)).toMatchObject({ state: 'not_received', reason: 'no_capacity', appointmentOn: dayFromToday(3) });
    // What ended the need ended the link.
    expect(shows(await page.look())).toBe(false);
    expect(shows(await page.enter(code))).toBe(false);

    await installation.idle();
    const log = await outside.query<{ line: string }>(
      `select action || ' ' || actor_role || ' ' || outcome || ' ' || (case_file_id is not null) as line from audit.entry
       where subject_id = $1 and (actor_role = 'link_holder' or action like 'packet_link.%') order by at`, [id]);
    expect([...new Set(log.rows.map(({ line }) => line))].sort()).toEqual([
      'packet.read link_holder done false', 'packet_link.answered system done true', 'packet_link.given case_worker done true', 'packet_link.opened system done true',
      'referral.accepted link_holder done false', 'referral.appointment_set link_holder done false', 'referral.attended link_holder done false', 'referral.not_attended link_holder done false',
      'referral.not_received link_holder done false', 'referral.rescheduled link_holder done false',
    ]);
    const { rows } = await outside.query(`select count(*)::int as accepted from reports.fact_referral where referral_id = $1 and event = 'accepted'`, [id]);
    expect(rows).toEqual([{ accepted: 1 }]);
    expect((await done(caseWorker, `/referrals/${id}/confirmation`, theirWord())).state).toBe('confirmed_with_person');
  });

  it('declines with a reason, which is asked for; a day that cannot be is said on the page', async () => {
    const { id } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    await page.enter(code);
    expect((await page.say('acceptance', { on: dayFromToday(-3) })).text).toContain('Choose a day');
    expect((await page.say('acceptance', { on: '31.2.2026' })).text).toContain('Choose a day');
    // A day that no calendar has, within the year.
    expect((await page.say('acceptance', { on: `${dayFromToday(300).slice(0, 4)}-02-31` })).text).toContain('Choose a day');
    expect((await page.say('declination')).text).toContain('Choose a reason.');
    expect((await page.say('declination', { reason: 'person_did_not_come' })).text).toContain('Choose a reason.');
    expect((await page.say('attendance')).text).toContain('Something changed meanwhile.');
    expect((await page.say('declination', { reason: 'no_capacity' })).text).toContain('You declined.');
    expect(await stateOf(id)).toMatchObject({ state: 'declined', reason: 'no_capacity' });
    expect(saidNo(await caseWorker.post(`/referrals/${id}/link`))).toBe('409 wrong_state');
  });

  it('finds no difference between a wrong code and everything else that can be the matter', async () => {
    const made = async (file = fileId) => {
      const given = await anOffer(caseWorker, file, clinic.id);
      return { ...given, ...(await aLink(caseWorker, given.id)) };
    };
    const [wrong, expired, used, revoked, withdrawn, answered, replaced, taken, unanswered] = [await made(), await made(), await made(), await made(), await made(await anActiveFile(caseWorker, house.team)), await made(), await made(), await made(), await made()];
    await outside.query(`update signin.packet_link set expires_at = now() - interval '1 second' where packet_id = $1`, [expired.id]);
    await browserFor(used.token).enter(used.code);
    await caseWorker.expect(204, 'DELETE', `/referrals/${revoked.id}/link`);
    await done(caseWorker, `/consents/${withdrawn.consentId}/withdrawal`);
    const answering = browserFor(answered.token);
    await answering.enter(answered.code);
    await answering.say('declination', { reason: 'other' });
    await aLink(caseWorker, replaced.id);
    await done(caseWorker, `/referrals/${taken.id}/cancellation`);
    await outside.query('update parasol.referral_packet set respond_by = current_date - 1 where id = $1', [unanswered.id]);
    const tooMany = { token: wrong.token, code: wrong.code };
    const unknown = { token: 'A'.repeat(43), code: wrong.code };
    const first = await browserFor(unknown.token).look();
    const failed = all(await browserFor(wrong.token).enter('0000-0000'));
    expect(failed.text).toContain('That did not open anything.');
    const guessing = browserFor(tooMany.token);
    for (let n = 0; n < 8; n++) expect(all(await guessing.enter('0000-0000'))).toEqual(failed);
    // Too many tries look like the others, with the right code as well.
    expect(all(await guessing.enter(tooMany.code))).toEqual(failed);
    const cases = { unknown, expired, used, revoked, withdrawn, answered, replaced, taken, unanswered, short: { token: 'A', code: '' } };
    for (const [name, { token, code }] of Object.entries(cases)) {
      const page = browserFor(token);
      expect([name, all(await page.look())]).toEqual([name, all(first)]);
      expect([name, all(await page.enter(code))]).toEqual([name, failed]);
      expect([name, all(await page.say('acceptance'))]).toEqual([name, all(first)]);
    }
    const refused = await outside.query('select count(*)::int as tries, count(distinct subject_id)::int as links from audit.entry where organisation_id = $1 and action = $2 and outcome = $3', [house.organisation.id, 'packet_link.opened', 'refused']);
    expect(refused.rows[0]).toEqual({ tries: expect.any(Number), links: 5 });
    const states = await outside.query<{ state: string }>(`select state from parasol.referral_packet where id = any($1) order by state`, [[wrong.id, used.id, replaced.id]]);
    expect(states.rows.map(({ state }) => state)).toEqual(['offered', 'offered', 'offered']);
  });

  it('comes back in the same browser with the code, and in no other; a new link ends the old one at once', async () => {
    const { id } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    expect((await caseWorker.get(`/referrals/${id}/link`)).body).toMatchObject({ partnerSignsIn: false, waiting: true, link: { id: expect.any(String) } });
    // Two that come at once are not both the first.
    const rivals = [page, browserFor(token)];
    const both = await Promise.all(rivals.map((each) => each.enter(code)));
    expect(both.filter(shows)).toHaveLength(1);
    const mine = rivals[both.findIndex(shows)]!;
    expect((await caseWorker.get(`/referrals/${id}/link`)).body.link.openedAt).toEqual(expect.any(String));
    expect(shows(await mine.say('leave'))).toBe(false);
    expect(shows(await mine.look())).toBe(false);
    expect(shows(await mine.enter(code))).toBe(true);
    await outside.query(`update signin.packet_visit set until = now() where link_id = (select id from signin.packet_link where packet_id = $1 and ended_at is null)`, [id]);
    expect(shows(await mine.say('acceptance'))).toBe(false);
    expect(await stateOf(id)).toMatchObject({ state: 'offered' });
    expect(shows(await mine.enter(code))).toBe(true);
    const again = await aLink(caseWorker, id);
    expect(shows(await mine.look())).toBe(false);
    expect(shows(await browserFor(again.token).enter(again.code))).toBe(true);
  });

  it('sees nothing any more from the moment of the withdrawal, and cannot answer', async () => {
    const { id, consentId } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    await page.enter(code);
    expect(shows(await page.look())).toBe(true);
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    expect(shows(await page.look())).toBe(false);
    expect(shows(await page.say('acceptance'))).toBe(false);
  });

  describe('of a packet with contents', () => {
    const NAME = `Ana "Lu" <b>&'Kim`;
    const WORDS = `<script>alert("1")</script> & 'soon'`;
    const PAGE_NAME = 'Ana &#34;Lu&#34; &#60;b&#62;&#38;&#39;Kim';
    const PAGE_WORDS = '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;soon&#39;';
    let file: string;
    let need: string;

    beforeAll(async () => {
      file = await anActiveFile(caseWorker, house.team);
      await caseWorker.expect(200, 'PUT', `/case-files/${file}/sections/working_identity`, { ...CONTENTS.working_identity, workingName: NAME }, { headers: { 'if-match': '"0"' } });
      need = (await done(caseWorker, `/case-files/${file}/sections/needs/entries`, { ...CONTENTS.needs, text: WORDS })).id;
      await anAgreement(house.organisation.administrator, clinic.id, ['working_name', 'safe_contact', 'needs', 'needs_words']);
    });

    const filled = async () => {
      const made = await anOfferOf(caseWorker, file, clinic.id, [{ item: 'working_name' }, { item: 'safe_contact' }, { item: 'needs', entryIds: [need] }, { item: 'needs_words', entryIds: [need] }]);
      return { ...made, ...(await aLink(caseWorker, made.id)) };
    };
    /** Which of the contents stand on a page. */
    const has = ({ text }: Answer) => ({ name: text.includes(PAGE_NAME), phone: text.includes('+00 555 0123'), need: text.includes('Doctor'), words: text.includes(PAGE_WORDS) });
    const ALL = { name: true, phone: true, need: true, words: true };
    const NONE = { name: false, phone: false, need: false, words: false };

    it('shows them after the code, escaped, with the day until which they may be kept', async () => {
      const { token, code } = await filled();
      const page = browserFor(token);
      expect(has(await page.look())).toEqual(NONE);
      expect(has(await page.enter('0000-0000'))).toEqual(NONE);
      const opened = await page.enter(code);
      expect(has(opened)).toEqual(ALL);
      expect(opened.text).not.toMatch(/<script|<b>/);
      for (const label of ['Working name', 'Safe contact', 'Needs', 'Must not know']) expect(opened.text).toContain(label);
      const until = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(dayFromToday(90)));
      expect(opened.text).toContain(`destroy it after ${until}`);
      expect(opened.text).not.toContain('Nothing of the file');
      for (const language of ['en', 'es', 'pt-BR', 'ro', 'ru', 'fr', 'zh-Hans', 'ar']) {
        const { status, text } = await page.look(`?lang=${language}`);
        expect([language, status, text.includes(PAGE_NAME), text.includes(PAGE_WORDS), /\{\{|undefined/.test(text)]).toEqual([language, 200, true, true, false]);
      }
    });

    it('shows no longer what the person takes out, and nothing after the withdrawal', async () => {
      const { token, code, consentId } = await filled();
      const page = browserFor(token);
      expect(has(await page.enter(code))).toEqual(ALL);
      await done(caseWorker, `/consents/${consentId}/narrowing`, { items: ['working_name', 'needs_words'] });
      expect(has(await page.look())).toEqual({ ...ALL, name: false, words: false });
      await done(caseWorker, `/consents/${consentId}/withdrawal`);
      const after = await page.look();
      expect([has(after), shows(after)]).toEqual([NONE, false]);
    });

    it('says that nothing of the file is shared where that is so', async () => {
      const { token, code } = await aLink(caseWorker, (await offer()).id);
      const { text } = await browserFor(token).enter(code);
      expect(text).toContain('Nothing of the file is shared with you.');
      expect(text).not.toContain('destroy it after');
    });
  });

  it('answers by its own page only: not without its token, not from elsewhere', async () => {
    const { id } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    await page.enter(code);
    for (const form of ['', 'A'.repeat(43)]) {
      const answer = await page.client.post(`/answer/${token}`, new URLSearchParams({ step: 'acceptance', ...(form === '' ? {} : { form }) }));
      expect(shows(answer)).toBe(false);
    }
    await page.look();
    const at = (headers: Record<string, string>) => page.client.post(`/answer/${token}`, new URLSearchParams({ step: 'leave' }), { headers });
    expect((await at({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await at({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await at({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await caseWorker.post(`/referrals/${id}/cancellation`, new URLSearchParams({ a: 'b' }))).status).toBe(415);
    expect((await page.client.post(`/answer/${token}`, new URLSearchParams([['step', 'leave'], ['step', 'open']]))).status).toBe(400);
    expect(await stateOf(id)).toMatchObject({ state: 'offered' });
  });

  it('reads it in the language that the browser asks for, or that is chosen; Arabic from right to left', async () => {
    const { id } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    for (const [wish, language] of [['pt-PT,pt;q=0.9,en;q=0.5', 'pt-BR'], ['de, fr;q=0.4', 'fr'], ['zh-TW', 'zh-Hans'], ['de', 'en'], ['*;q=0.1;x', 'en']]) {
      const { text, headers } = await page.client.get(`/answer/${token}`, { headers: { 'accept-language': wish! } });
      expect([wish, headers['content-language'], /<html lang="([^"]+)"/.exec(text)?.[1]]).toEqual([wish, language, language]);
    }
    expect((await page.look('?lang=ar')).text).toContain('<html lang="ar" dir="rtl">');
    await page.enter(code);
    for (const language of ['en', 'es', 'pt-BR', 'ro', 'ru', 'fr', 'zh-Hans', 'ar']) {
      const { text } = await page.look(`?lang=${language}`);
      expect([language, text.includes(`<html lang="${language}"`), shows({ text } as Answer), /\{\{|undefined/.test(text)]).toEqual([language, true, true, false]);
    }
  });

  it('is given a link by nobody but those who send, and by none of them where somebody signs in', async () => {
    const { id } = await offer();
    for (const role of ['outreach_worker', 'supervisor', 'coordinator', 'administrator', 'partner_worker'] as const) {
      expect([role, saidNo(await (await house.worker(role)).post(`/referrals/${id}/link`))]).toEqual([role, '403 forbidden']);
    }
    const colleague = await house.worker('case_worker');
    for (const method of ['GET', 'POST', 'DELETE'] as const) expect(saidNo(await colleague.send(method, `/referrals/${id}/link`))).toBe('404 not_found');
    expect(saidNo(await caseWorker.delete(`/referrals/${id}/link`))).toBe('404 not_found');
    const other = await aPartner(installation.world);
    await other.worker();
    const theirs = await anOffer(caseWorker, fileId, other.id);
    expect(saidNo(await caseWorker.post(`/referrals/${theirs.id}/link`))).toBe('422 partner_signs_in');
    expect((await caseWorker.get(`/referrals/${theirs.id}/link`)).body).toEqual({ partnerSignsIn: true, waiting: true });
  });

  it('leaves token, code and browser nowhere but as keyed hashes', async () => {
    const { id } = await offer();
    const { token, code } = await aLink(caseWorker, id);
    const page = browserFor(token);
    await page.enter(code);
    const [browser = ''] = [...page.client.cookies.values()];
    const secrets = [token, code, code.replace('-', ''), browser].flatMap((secret) => [secret, Buffer.from(secret).toString('hex')]);
    const tables = await outside.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('parasol', 'signin', 'audit', 'jobs', 'bullmq', 'reports') and table_type = 'BASE TABLE'`);
    for (const { name } of tables.rows) {
      const { rows } = await outside.query<{ line: string }>(`select t::text as line from ${name} t`);
      const dump = rows.map(({ line }) => line).join('\n');
      for (const secret of secrets) expect([name, dump.includes(secret)]).toEqual([name, false]);
    }
  });
});
