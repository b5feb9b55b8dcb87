import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@parasol/kernel';
import { CONTENTS } from '@test/builders/case-files';
import { aContact, anOutreachSession, aRegular, dayBefore } from '@test/builders/contacts';
import { aConsent, aDraft, anOffer, done } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { aWord } from '@test/builders/words';
import type { Answer } from '@test/support/client';
import { cellsOf, DISCLOSURE_TABLE, ERASURE_TABLE, FILE_TABLE, ORGANISATION_TABLE, REMOVAL_TABLE, TEAM_TABLE } from './expected';
import { RELATIONSHIPS, type Relationship } from './fixed-world';
import { Asked, everIn, isListed, statusOf } from './http-ask';
import { askAsCompanion, askToSayWhoCarries, askToSayWhoGoes } from './http-referrals';
import { askAboutConsents } from './http-consents';
import { askAboutHandOvers } from './http-hand-overs';
import { HttpWorld, type FileOfWorld } from './http-world';

/** The third enforcer: everything that hangs on a file, belongs to a team, or to the organisation, asked of HTTP. */
describe('files, teams and the organisation over HTTP, as written by hand', () => {
  const files = cellsOf(FILE_TABLE);
  const teams = cellsOf(TEAM_TABLE);
  const organisation = cellsOf(ORGANISATION_TABLE);
  const asked = new Asked();
  let world: HttpWorld;

  beforeAll(async () => {
    world = await HttpWorld.build();
  }, 120_000);
  afterAll(async () => {
    process.stderr.write(`files, teams and the organisation over HTTP: ${asked.cells} cells asked, ${asked.granted} answers granted something\n`);
    await world?.close();
  });
  afterEach(() => expect(asked.take()).toEqual([]));

  const everywhere = ROLES.flatMap((role) => RELATIONSHIPS.map((relationship): [Role, Relationship] => [role, relationship]));
  const at = (file: FileOfWorld): string => `/case-files/${file.id}`;

  /** One row of the table at one file: whether a letter holds, for what one wrote or carries oneself or for another's. */
  const says = (row: string, role: Role, relationship: Relationship) => {
    const cell = files.get(row)?.get(role) ?? '-';
    return (letter: 'r' | 'c' | 'u', own = true): boolean => relationship === 'theirs' && cell.includes(letter) && (own || !cell.startsWith('own'));
  };
  const ever = (letter: string, ...rows: string[]): ReadonlySet<Role> => everIn(FILE_TABLE, letter, rows);

  /** Asks, and holds the status against the table. */
  async function ask(what: string, answer: Promise<Answer>, cell: { ever: boolean; seen: boolean; may: boolean }): Promise<Answer> {
    const given = await answer;
    asked.status(what, given, statusOf(cell));
    return given;
  }

  describe.each(everywhere)('%s, %s', (role, relationship) => {
    let me: SignedInWorker;
    let file: FileOfWorld;
    const what = (text: string): string => `${role} ${text} (${relationship})`;

    beforeAll(() => {
      me = world.as(role);
      file = world.fileFor(role, relationship);
    });

    it('the file and its list', async () => {
      const [readers, changers] = [ever('r', 'case_file'), ever('u', 'case_file')];
      const cell = says('case_file', role, relationship);
      await ask(what('opens the file'), me.get(at(file)), { ever: readers.has(role), seen: false, may: cell('r') });
      const list = await me.get('/case-files?limit=100');
      asked.status(what('lists files'), list, readers.has(role) ? 'done' : 403);
      asked.that(what('lists the file'), ((list.body?.items ?? []) as { id: string }[]).some(({ id }) => id === file.id), cell('r'));
      for (const method of ['POST', 'DELETE'] as const) {
        await ask(what(`${method} safety-sharing`), me.send(method, `${at(file)}/safety-sharing`), { ever: changers.has(role), seen: cell('r'), may: cell('u') });
      }
      const before = { ever: changers.has(role), seen: cell('r'), may: cell('u') };
      await ask(what('pauses it'), me.post(`${at(file)}/pause`), before);
      if (cell('u')) await done(me, `${at(file)}/resumption`);
    });

    it('who is on it, and whom the person excludes', async () => {
      const places = says('care_team', role, relationship);
      const proposals = says('care_proposal', role, relationship);
      const blocks = says('conflict_block', role, relationship);
      await ask(what('reads the care team'), me.get(`${at(file)}/care-team`), { ever: ever('r', 'care_team').has(role), seen: false, may: places('r') });
      await ask(what('reads the exclusions'), me.get(`${at(file)}/conflict-blocks`), { ever: ever('r', 'conflict_block').has(role), seen: false, may: blocks('r') });
      const somebody = (await world.spare()).workerId;
      const proposed = await ask(what('proposes'), me.post(`${at(file)}/care-team/proposals`, { workerId: somebody }), { ever: ever('c', 'care_team', 'care_proposal').has(role), seen: places('r'), may: proposals('c') });
      const assigning = { ever: ever('c', 'care_team').has(role), seen: places('r'), may: places('c') };
      await ask(what('is proposed somebody'), me.get(`${at(file)}/care-team/candidates`), assigning);
      await ask(what('assigns'), me.post(`${at(file)}/care-team/assignments`, { workerId: somebody }), assigning);
      // A place to be ended, which a supervisor has just made or another one makes now.
      const standing = (await file.crew.supervisor.expect(200, 'GET', `${at(file)}/care-team`)).body.items as { id: string; workerId: string }[];
      const place = standing.find(({ workerId }) => workerId === somebody)?.id ?? standing.find(({ workerId }) => workerId === file.crew.outreach.workerId)?.id;
      const ending = { ever: ever('u', 'care_team').has(role), seen: places('r'), may: places('u') };
      if (proposed.status === 201 && !places('u')) await done(file.crew.supervisor, `${at(file)}/care-team/${place}/refusal`);
      await ask(what('ends a place'), me.post(`${at(file)}/care-team/${place}/ending`), ending);
      const block = await ask(what('notes an exclusion'), me.post(`${at(file)}/conflict-blocks`, { workerId: somebody }), { ever: ever('c', 'conflict_block').has(role), seen: blocks('r'), may: blocks('c') });
      const there = block.status === 201 ? block.body.id : (await done(file.crew.caseWorker, `${at(file)}/conflict-blocks`, { workerId: (await world.spare(file.crew)).workerId })).id;
      await ask(what('lifts an exclusion'), me.post(`${at(file)}/conflict-blocks/${there}/lifting`), { ever: ever('u', 'conflict_block').has(role), seen: blocks('r'), may: blocks('u') });
    });

    it('consents', async () => {
      const { partnerId } = world;
      await askAboutConsents({ me, file, partnerId, asked, what, ask, ever: (letter) => ever(letter, 'consent').has(role), cell: says('consent', role, relationship) });
    });

    it('referrals and their packets', async () => {
      const rows = { referral: says('referral', role, relationship), packet: says('packet', role, relationship), draft: says('draft_packet', role, relationship) };
      const { caseWorker } = file.crew;
      const offered = async () => (await anOffer(caseWorker, file.id, world.partnerId)).id;
      const reading = ever('r', 'referral', 'packet', 'draft_packet').has(role);
      const [theirDraft, theirOffer] = [await aDraft(caseWorker, file.id, world.partnerId), await offered()];
      await ask(what('reads a colleague’s draft'), me.get(`/referrals/${theirDraft}`), { ever: reading, seen: false, may: rows.draft('r', false) });
      await ask(what('reads a colleague’s referral'), me.get(`/referrals/${theirOffer}`), { ever: reading, seen: false, may: rows.packet('r', false) });
      await ask(what('reads what was passed on'), me.get(`/referrals/${theirOffer}/disclosures`), { ever: everIn(DISCLOSURE_TABLE, 'ROP').has(role), seen: false, may: rows.packet('r', false) });
      await ask(what('takes the person’s own copy'), me.get(`${at(file)}/disclosures`), { ever: ever('r', 'person_copy').has(role), seen: says('case_file', role, relationship)('r'), may: says('person_copy', role, relationship)('r') });
      const list = await ask(what('lists the file’s referrals'), me.get(`${at(file)}/referrals?limit=100`), { ever: reading, seen: false, may: rows.referral('r') });
      const listed = ((list.body?.items ?? []) as { id: string }[]).map(({ id }) => id);
      asked.that(what('lists a colleague’s draft'), listed.includes(theirDraft), rows.draft('r', false));
      asked.that(what('lists a colleague’s referral'), listed.includes(theirOffer), rows.packet('r', false));

      const body = { recipientOrganisationId: world.partnerId, serviceFamily: 'health' };
      const made = await ask(what('drafts a referral'), me.post(`${at(file)}/referrals`, body), { ever: ever('c', 'referral').has(role), seen: rows.referral('r', false), may: rows.referral('c') });
      // Whoever may change a referral may take its steps; a supervisor's change is to say who carries it.
      const steps = ever('u', 'draft_packet', 'packet').has(role);
      await ask(what('asks consent for a colleague’s draft'), me.post(`/referrals/${theirDraft}/consent-request`), { ever: steps, seen: rows.draft('r', false), may: rows.draft('u', false) });
      await ask(what('cancels a colleague’s referral'), me.post(`/referrals/${theirOffer}/cancellation`), { ever: steps, seen: rows.packet('r', false), may: rows.packet('u', false) });
      await ask(what('passes a colleague’s referral on'), me.post(`/referrals/${await offered()}/redirection`, { recipientOrganisationId: world.otherPartnerId }), { ever: steps, seen: rows.packet('r', false), may: rows.packet('u', false) });
      const going = { me, caseWorker, offered, what, ask };
      await askToSayWhoGoes(going, { ever: steps, seen: rows.packet('r', false), may: rows.packet('u', false) });
      await askToSayWhoCarries(going, { ever: role === 'supervisor', seen: rows.referral('r', false), may: role === 'supervisor' && rows.referral('u') });
      if (made.status !== 201) return;
      if (role === 'outreach_worker') await askAsCompanion(going, rows.packet('r'), rows.packet('u'));
      const own = made.body.id as string;
      await ask(what('reads their own draft'), me.get(`/referrals/${own}`), { ever: true, seen: false, may: rows.draft('r') });
      await ask(what('asks consent for their own draft'), me.post(`/referrals/${own}/consent-request`), { ever: true, seen: true, may: rows.draft('u') });
      await done(caseWorker, `/referrals/${own}/readiness`, { consentId: await aConsent(caseWorker, file.id, world.partnerId) });
      await done(caseWorker, `/referrals/${own}/offer`);
      await ask(what('reads their own referral'), me.get(`/referrals/${own}`), { ever: true, seen: false, may: rows.packet('r') });
      await ask(what('cancels their own referral'), me.post(`/referrals/${own}/cancellation`), { ever: true, seen: true, may: rows.packet('u') });
    });

    it('what should never have been written', async () => {
      const cell = says('spill', role, relationship);
      const path = `${at(file)}/spills`;
      await ask(what('lists spills'), me.get(path), { ever: ever('r', 'spill').has(role), seen: false, may: cell('r') });
      await ask(what('has the key replaced'), me.post(path, { reason: 'other' }), { ever: ever('c', 'spill').has(role), seen: says('case_file', role, relationship)('r'), may: cell('c') });
      const entry = (await done(file.crew.caseWorker, `${at(file)}/sections/needs/entries`, CONTENTS.needs)).id as string;
      const takes = relationship === 'theirs' && cellsOf(REMOVAL_TABLE).get('needs')?.get(role) === 'y';
      await ask(what('takes an entry out'), me.post(path, { reason: 'other', entryId: entry }), { ever: ever('c', 'spill').has(role), seen: false, may: takes });
    });

    it('its erasure, up to the confirmation', async () => {
      const path = `${at(file)}/erasures`;
      const everMay = (step: string): boolean => cellsOf(ERASURE_TABLE).get(step)?.get(role) === 'y';
      const may = (step: string): boolean => relationship === 'theirs' && everMay(step);
      await ask(what('lists erasures'), me.get(path), { ever: everMay('read'), seen: false, may: may('read') });
      const asked = await ask(what('asks for its erasure'), me.post(path, { reason: 'person_asked' }), { ever: everMay('request'), seen: says('case_file', role, relationship)('r'), may: may('request') });
      const id = asked.status === 201 ? asked.body.id : (await done(file.crew.caseWorker, path, { reason: 'person_asked' })).id;
      const own = asked.status === 201;
      await ask(what('reads its receipt'), me.get(`/erasure-receipts/${id}`), { ever: everMay('own_receipt'), seen: false, may: own || may('read') });
      // Nobody confirms what they asked for; who else may is asked elsewhere, since then there is no file any more.
      await ask(what('confirms it'), me.post(`${path}/${id}/confirmation`), { ever: everMay('confirm'), seen: own, may: false });
      await ask(what('takes it back'), me.post(`${path}/${id}/withdrawal`), { ever: everMay('withdraw'), seen: false, may: may('withdraw') });
      if (!own) await done(file.crew.caseWorker, `${path}/${id}/withdrawal`);
    });

    it('contacts, tasks and who read what', async () => {
      const contacts = says('file_contact', role, relationship);
      const readers = everIn(TEAM_TABLE, 'r', ['street_contact']).has(role) || ever('r', 'file_contact').has(role);
      const { caseWorker, outreach } = file.crew;
      const [contact] = (await outreach.expect(200, 'GET', `/contacts?caseFileId=${file.id}`)).body.items as { id: string }[];
      await ask(what('reads a contact of the file'), me.get(`/contacts/${contact?.id}`), { ever: readers, seen: false, may: contacts('r') });
      const list = await me.get(`/contacts?caseFileId=${file.id}`);
      asked.that(what('lists contacts of the file'), ((list.body?.items ?? []) as unknown[]).length > 0, contacts('r'));

      const tasks = says('file_task', role, relationship);
      const open = async (): Promise<string> => (await done(caseWorker, '/tasks', { title: 'call_back', teamId: file.teamId, caseFileId: file.id })).id as string;
      const task = await open();
      // Advisers and partners' workers have tasks of their own, which hang on no file.
      const holders = ever('r', 'file_task').has(role) || role === 'adviser' || role === 'partner_worker';
      await ask(what('reads a task of the file'), me.get(`/tasks/${task}`), { ever: holders, seen: false, may: tasks('r') });
      const step = role === 'supervisor' ? 'cancellation' : 'claim';
      await ask(what(`takes the step "${step}" of it`), me.post(`/tasks/${task}/${step}`), { ever: holders, seen: tasks('r'), may: tasks('u') });
      const giving = { ever: role === 'supervisor', seen: tasks('r'), may: role === 'supervisor' && tasks('u') };
      await ask(what('is proposed somebody for a task of the file'), me.get(`/tasks/${await open()}/candidates`), giving);
      await ask(what('assigns a task of the file'), me.post(`/tasks/${await open()}/assignment`, { workerId: caseWorker.workerId }), giving);
      await ask(what('makes a task for the file'), me.post('/tasks', { title: 'call_back', teamId: world.home.team, caseFileId: file.id }), { ever: ever('c', 'file_task').has(role), seen: tasks('r'), may: tasks('c') });

      // Of their own files, and of the team's; an administrator sees the log of accounts, which no file has.
      const ofFiles = ['outreach_worker', 'case_worker', 'supervisor'].includes(role);
      await ask(what('reads who opened what'), me.get(`${at(file)}/readings`), { ever: ofFiles || role === 'administrator', seen: false, may: ofFiles && relationship === 'theirs' });
    });
  });

  it.each(ROLES)('%s: street work and tasks, in their team, in another and elsewhere', async (role) => {
    const me = world.as(role);
    const letters = (row: string): string => teams.get(row)?.get(role) ?? '-';
    const everOf = (letter: string, ...rows: string[]): boolean => everIn(TEAM_TABLE, letter, rows).has(role);
    const places = [
      { where: 'their team', own: true, crew: world.home, team: world.home.team },
      { where: 'another team', own: false, crew: world.home, team: world.home.otherTeam },
      { where: 'another organisation', own: false, crew: world.elsewhere, team: world.elsewhere.team },
    ];
    for (const { where, own, crew, team } of places) {
      const cell = (row: string, letter: string) => own && letters(row).includes(letter);
      const found = { seen: false } as const;
      // Whoever makes something for a team that is not theirs is told that they may not, whether it is there or not.
      const made = (row: string) => ({ ever: everOf('c', row), seen: true, may: cell(row, 'c') });
      const what = (text: string): string => `${role} ${text} of ${where}`;
      const ids = (answer: Answer): string[] => ((answer.body?.items ?? []) as { id: string }[]).map(({ id }) => id);

      const session = await anOutreachSession(crew.outreach, { team, area: crew.area });
      const reading = (row: string) => ({ ever: everOf('r', row), ...found, may: cell(row, 'r') });
      const changing = (row: string) => ({ ever: everOf('u', row), seen: cell(row, 'r'), may: cell(row, 'u') });
      await ask(what('reads a session'), me.get(`/outreach-sessions/${session}`), reading('outreach_session'));
      asked.that(what('lists sessions'), ids(await me.get('/outreach-sessions?limit=100')).includes(session), cell('outreach_session', 'r'));
      const opening = { teamId: team, areaId: crew === world.home ? crew.area : world.home.area, setting: 'street', shift: 'day', heldOn: dayBefore(1) };
      await ask(what('opens a session'), me.post('/outreach-sessions', opening), made('outreach_session'));

      const regular = await aRegular(crew.outreach, team);
      await ask(what('reads a regular'), me.get(`/regulars/${regular}`), reading('regular'));
      asked.that(what('lists regulars'), ids(await me.get('/regulars')).includes(regular), cell('regular', 'r'));
      await ask(what('keeps a regular'), me.post('/regulars', { teamId: team, nickname: `Lily ${aWord()}`, agreed: true }), made('regular'));
      const renamed = me.send('PUT', `/regulars/${regular}`, { nickname: `Rose ${aWord()}`, agreed: true }, { headers: { 'if-match': '"1"' } });
      await ask(what('renames a regular'), renamed, changing('regular'));

      const contact = await aContact(crew.outreach, session, { needs: ['doctor'], wantsFollowUp: true });
      const ofContacts = { ever: everOf('r', 'street_contact') || everIn(FILE_TABLE, 'r', ['file_contact']).has(role), ...found, may: cell('street_contact', 'r') };
      await ask(what('reads a contact'), me.get(`/contacts/${contact.id}`), ofContacts);
      asked.that(what('lists contacts'), ids(await me.get('/contacts?limit=100')).includes(contact.id), cell('street_contact', 'r'));
      // A contact is its author's to correct: seen by the team, changed by nobody else.
      const correction = me.send('PUT', `/contacts/${contact.id}`, { services: ['information'] }, { headers: { 'if-match': '"1"' } });
      await ask(what('corrects a colleague’s contact'), correction, { ever: role === 'outreach_worker', seen: cell('street_contact', 'r'), may: false });
      const logging = me.post('/contacts', { kind: 'anonymous', place: { teamId: team, areaId: world.home.area, setting: 'street', shift: 'day', heldOn: dayBefore(1) } });
      await ask(what('logs a contact'), logging, { ever: role === 'outreach_worker', seen: true, may: own && role === 'outreach_worker' });

      const notes = await me.get('/shift-notes?limit=100');
      asked.status(what('lists shift notes'), notes, everOf('r', 'shift_note') ? 'done' : 403);
      const { rows } = await world.outside.query<{ id: string }>('select id from parasol.shift_note where contact_id = $1', [contact.id]);
      const note = rows[0]?.id ?? '';
      asked.that(what('finds a shift note'), ids(notes).includes(note), cell('shift_note', 'r'));
      await ask(what('ticks a shift note off'), me.post(`/shift-notes/${note}/done`), changing('shift_note'));
      await ask(what('ends a session'), me.post(`/outreach-sessions/${session}/end`), changing('outreach_session'));

      const holds = everOf('r', 'team_task') || role === 'adviser' || role === 'partner_worker';
      const task = (await done(crew.supervisor, '/tasks', { title: 'call_back', teamId: team })).id as string;
      await ask(what('reads a task'), me.get(`/tasks/${task}`), { ever: holds, ...found, may: cell('team_task', 'r') });
      await ask(what('makes a task'), me.post('/tasks', { title: 'call_back', teamId: team }), made('team_task'));
      const step = role === 'supervisor' ? 'cancellation' : 'claim';
      await ask(what(`takes the step "${step}" of a task`), me.post(`/tasks/${task}/${step}`), { ever: holds, seen: cell('team_task', 'r'), may: cell('team_task', 'u') });
      await ask(what('makes a case file'), me.post('/case-files', { teamId: team }), { ever: role === 'case_worker', seen: true, may: own && role === 'case_worker' });
    }
  });

  it.each(ROLES)('%s: what is handed over when somebody leaves', (role) => askAboutHandOvers({ role, world, asked, ask }));

  it.each(ROLES)('%s: the organisation, its settings, and its reports', async (role) => {
    const me = world.as(role);
    const cell = (row: string, letter: string) => (organisation.get(row)?.get(role) ?? '-').includes(letter);
    const version = async (table: string, id: string): Promise<string> => {
      const { rows } = await world.outside.query<{ version: number }>(`select version from parasol.${table} where id = $1`, [id]);
      return `"${rows[0]?.version}"`;
    };
    const patch = async (path: string, table: string, id: string, body: unknown) => me.send('PATCH', path, body, { headers: { 'if-match': await version(table, id) } });
    const home = world.home.organisation;
    const own = await ask(`${role} reads the organisation`, me.get('/organisation'), { ever: true, seen: true, may: cell('organisation', 'r') });
    asked.that(`${role} reads their own organisation`, own.body.id, me.organisationId);
    await ask(`${role} renames the organisation`, patch('/organisation', 'organisation', home.id, { name: `House ${randomUUID().slice(0, 8)}` }), { ever: cell('organisation', 'u'), seen: true, may: cell('organisation', 'u') });
    for (const { where, ours, crew } of [{ where: 'theirs', ours: me.organisationId === home.id, crew: world.home }, { where: 'elsewhere', ours: false, crew: world.elsewhere }]) {
      const named = () => `Name ${randomUUID().slice(0, 8)}`;
      for (const [row, list, id, table] of [['team', '/teams', crew.team, 'team'], ['area', '/areas', crew.area, 'area'], ['worker', '/workers', crew.adviser.workerId, 'worker']] as const) {
        const listed = await isListed(me, list, id);
        asked.that(`${role} lists a ${row} (${where})`, listed, ours && cell(row, 'r'));
        const change = row === 'area' ? { name: named(), areaGroup: 'north' } : row === 'team' ? { name: named() } : { displayName: named() };
        await ask(`${role} changes a ${row} (${where})`, patch(`${list}/${id}`, table, id, change), { ever: cell(row, 'u'), seen: ours, may: ours && cell(row, 'u') });
        if (!ours) continue;
        const fresh = row === 'area' ? { name: named(), areaGroup: 'north' } : row === 'team' ? { name: named() } : { displayName: named(), teamIds: [], roles: [] };
        await ask(`${role} makes a ${row}`, me.post(list, fresh), { ever: cell(row, 'c'), seen: true, may: cell(row, 'c') });
      }
      await ask(`${role} reads a worker (${where})`, me.get(`/workers/${crew.adviser.workerId}`), { ever: true, seen: false, may: ours });
    }
    // Reports are the coordinator's; accounts, invitations and other people's roles the administrator's; the desk the advisers'.
    const only = (one: Role) => ({ ever: role === one, seen: true, may: role === one });
    await ask(`${role} reads closed months`, me.get('/reports/months'), only('coordinator'));
    await ask(`${role} reads a report`, me.get('/reports/table?indicator=contacts&from=2026-01&to=2026-02'), only('coordinator'));
    await ask(`${role} downloads a report`, me.get('/reports/sheet?indicator=contacts&from=2026-01&to=2026-02&format=csv'), only('coordinator'));
    await ask(`${role} closes a month`, me.post(`/reports/months/2020-0${ROLES.indexOf(role) + 1}/closure`), only('coordinator'));
    await ask(`${role} reads how much was held back`, me.get('/leak-counts'), { ever: cell('leak_count', 'r'), seen: true, may: cell('leak_count', 'r') });
    await ask(`${role} lists invitations`, me.get('/invitations'), only('administrator'));
    await ask(`${role} invites`, me.post(`/workers/${(await world.spare()).workerId}/invitations`), only('administrator'));
    await ask(`${role} lists the desk`, me.get('/advice/assignments'), only('adviser'));
    await ask(`${role} reads a colleague’s devices`, me.get(`/workers/${world.home.adviser.workerId}/devices`), { ever: true, seen: me.organisationId === home.id, may: role === 'administrator' });
    await ask(`${role} reads their own devices`, me.get('/devices'), { ever: true, seen: true, may: true });
    await ask(`${role} reads the directory`, me.get(`/partners/${world.partnerId}`), { ever: true, seen: true, may: true });
    await ask(`${role} reads a partner’s card`, me.get(`/partners/${world.partnerId}/card`), { ever: true, seen: true, may: true });
    const agreement = `/partners/${world.partnerId}/sharing-agreement`;
    const agreed = (letter: string) => ({ ever: cell('sharing_agreement', letter), seen: true, may: cell('sharing_agreement', letter) });
    await ask(`${role} reads an agreement`, me.get(agreement), agreed('r'));
    const { version: standing } = (await home.administrator.expect(200, 'GET', agreement)).body;
    await ask(`${role} writes an agreement`, me.send('PUT', agreement, { items: ['needs'], validFrom: '2026-01-01' }, { headers: { 'if-match': `"${standing}"` } }), agreed('u'));
    for (const list of ['/packets', '/packet-closures']) await ask(`${role} lists ${list}`, me.get(list), only('partner_worker'));
  });
});
