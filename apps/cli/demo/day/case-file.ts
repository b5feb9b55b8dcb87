import { entries, fillFile, WORKING_IDENTITY } from '../content';
import { idOfNothing, said, Visitor } from '../visitor';
import { must } from './stage';
import type { World } from './world';

export interface File {
  readonly id: string;
  readonly fileCode: string;
}

/** A case file from the first enquiry to the work, with the people who are on it. */
export async function openFile({ stage, as, account, team }: World): Promise<File> {
  const mina = as('mina.lantern');
  const file = await mina.post<File>('/case-files', { teamId: team('Night team') });
  stage.say(`Mina (case worker) makes a file. Its code ${file.fileCode} is random; nothing of the person is in it.`);
  stage.refused('case worker', 'write a name down before the person has agreed to a file', '409 wrong_state', await mina.send('PUT', `/case-files/${file.id}/sections/working_identity`, { version: 0, body: WORKING_IDENTITY }));
  for (const step of ['explanation', 'agreement', 'intake', 'activation']) await mina.post(`/case-files/${file.id}/${step}`);
  stage.say('She explains what is kept and why; the person agrees, is taken in, and the work begins.');
  await fillFile(mina, file.id, 'Alex');
  const stale = await mina.send('PUT', `/case-files/${file.id}/sections/working_identity`, { version: 7, body: WORKING_IDENTITY });
  must(stale.status === 412, `writing over a version that was not read answered ${said(stale)}`);
  stage.say('She writes working identity (with the safe way of contact), legal identity, needs, health, safety plan, housing and notes: each encrypted on its own.');
  stage.refused('outreach worker', 'open the file without being on it', '404 not_found', await as('yara.lantern').send('GET', `/case-files/${file.id}`));
  await as('ngozi.lantern').post(`/case-files/${file.id}/care-team/assignments`, { workerId: account('yara.lantern').workerId });
  stage.say('Ngozi (supervisor) puts Yara on the care team.');
  await as('leyla.lantern').post('/advice/assignments', { fileCode: file.fileCode });
  stage.say('Leyla (adviser) takes the file on by its code. That stands in the sealed compartment: nobody else can see that there is an adviser.');
  await as('leyla.lantern').post(`/case-files/${file.id}/sections/legal/entries`, { matter: 'unpaid_wages', step: 'advice_given', state: 'under_way' });
  return file;
}

interface Opened {
  readonly sections: Readonly<Record<string, { readonly writable: boolean }>>;
}

const READERS = [
  ['outreach', 'yara.lantern'],
  ['case worker', 'mina.lantern'],
  ['supervisor', 'ngozi.lantern'],
  ['adviser', 'leyla.lantern'],
  ['coordinator', 'bela.lantern'],
  ['administrator', 'imke.lantern'],
  ['partner', 'kofi.riverside'],
] as const;

/** Every role opens the file, and what the API gives them is the table. */
export async function whoMayRead({ stage, as }: World, file: File): Promise<void> {
  const opened = await Promise.all(
    READERS.map(async ([role, name]) => {
      const reply = await as(name).send('GET', `/case-files/${file.id}`);
      return { role, reply, sections: reply.status === 200 ? (reply.body as Opened).sections : {} };
    }),
  );
  const sections = [...new Set(opened.flatMap((one) => Object.keys(one.sections)))].sort();
  const cell = (face: { writable: boolean } | undefined): string => (face === undefined ? '-' : face.writable ? 'W' : 'R');
  stage.say('Everybody opens the same file. R: reads it; W: writes in it, too; -: for this role it is not there.');
  stage.table(['section', ...opened.map(({ role }) => role)], sections.map((section) => [section.replaceAll('_', ' '), ...opened.map((one) => cell(one.sections[section]))]));
  must(opened[1]?.sections['legal_identity']?.writable === true && !('legal_identity' in (opened[0]?.sections ?? {})), 'sections are not where the policy puts them');
  stage.say('Outreach workers find in safety and notes only what they wrote themselves.');
  for (const { role, reply } of opened.slice(4)) stage.refused(role === 'partner' ? 'partner’s worker' : role, 'open the case file', '403 forbidden', reply);
}

/** What is refused inside of an organisation, and between two. */
export async function boundaries(world: World, file: File): Promise<void> {
  const { stage, as, account, parasol } = world;
  const path = `/case-files/${file.id}`;
  const { items } = await as('yara.lantern').get<{ items: unknown[] }>(`${path}/sections/notes/entries`);
  must(items.length === 0, 'an outreach worker reads notes of others');
  stage.refused('outreach worker', 'read the legal identity', '404 not_found', await as('yara.lantern').send('GET', `${path}/sections/legal_identity`));
  stage.refused('case worker', 'read the adviser’s notes', '404 not_found', await as('mina.lantern').send('GET', `${path}/sections/adviser_notes/entries`));
  stage.refused('adviser', 'read the case worker’s notes', '404 not_found', await as('leyla.lantern').send('GET', `${path}/sections/notes/entries`));
  const ngozi = as('ngozi.lantern');
  stage.refused('supervisor', 'change what she may read', '403 forbidden', await ngozi.send('POST', `${path}/sections/needs/entries`, { body: entries().needs[0] }));
  stage.refused('supervisor', 'read notes without saying why', '404 not_found', await ngozi.send('GET', `${path}/sections/notes/entries`));
  await ngozi.post(`${path}/openings`, { section: 'notes', reason: 'supervision' });
  const opened = await ngozi.get<{ items: unknown[] }>(`${path}/sections/notes/entries`);
  must(opened.items.length > 0, 'an opening for a stated reason opened nothing');
  stage.say('She states a reason (supervision): for a quarter of an hour the notes are open to her, and the file shows it.');

  const imke = as('imke.lantern');
  const grant = await imke.post<{ id: string; state: string }>(`/workers/${account('imke.lantern').workerId}/role-grants`, { role: 'case_worker' });
  must(grant.state === 'proposed', 'an administrator gave themselves a role that reads content');
  stage.refused('administrator', 'confirm a role that they proposed for themselves', '403 forbidden', await imke.send('POST', `/role-grants/${grant.id}/confirmation`));

  const radu = as('radu.door');
  const [theirs, nowhere] = [await radu.send('GET', path), await radu.send('GET', `/case-files/${idOfNothing()}`)];
  must(theirs.text === nowhere.text, 'a file of another organisation is answered otherwise than one that is not there');
  stage.refused('case worker of another organisation', 'open the file by its id', '404 not_found', theirs);
  stage.say('The answer has the same bytes as for an id that never existed.');
  await otherHouse(world, 'outreach worker of another organisation', 'dunia.door');
  stage.refused('visitor who is not signed in', 'open the file by its id', '401 sign_in_needed', await new Visitor(parasol.address).send('GET', path));
}

/** Contacts, regulars and tasks of one house, asked for by their ids from another one. */
async function otherHouse({ stage, as }: World, who: string, name: string): Promise<void> {
  for (const [path, what] of [['/contacts', 'read a contact'], ['/regulars', 'read a nickname'], ['/tasks', 'read a task']] as const) {
    const { items } = await as('yara.lantern').get<{ items: { id: string }[] }>(path === '/tasks' ? '/tasks?view=queue' : path);
    must(items.length > 0, `there is nothing in ${path} to ask for`);
    const [there, nowhere] = [await as(name).send('GET', `${path}/${items[0]?.id}`), await as(name).send('GET', `${path}/${idOfNothing()}`)];
    must(there.text === nowhere.text, `${path} of another organisation are answered otherwise than what is not there`);
    stage.refused(who, `${what} by its id`, '404 not_found', there);
  }
}

interface Reading {
  readonly role: string;
  readonly action: string;
  readonly section?: string;
  readonly reason?: string;
}

/** What the person can be told: who opened what. */
export async function whoOpenedWhat({ stage, as }: World, file: File): Promise<void> {
  const { items } = await as('mina.lantern').get<{ items: Reading[] }>(`/case-files/${file.id}/readings?limit=100`);
  const counts = new Map<string, number>();
  for (const { role, action, section, reason } of items) {
    const key = JSON.stringify([role, action, section ?? '', reason ?? '']);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].map(([key, count]) => [...(JSON.parse(key) as string[]).map((text) => text.replaceAll('_', ' ')), count]).filter(([, action]) => /read|opened|opening/.test(String(action)));
  must(rows.some(([role]) => role === 'supervisor'), 'the file does not show that a supervisor opened a section');
  must(!items.some(({ role }) => role === 'adviser'), 'the file shows that an adviser was there');
  stage.say('Mina can tell the person who has opened what, by role and never by name; of an adviser it says nothing:');
  stage.table(['role', 'action', 'section', 'reason', 'times'], rows);
}
