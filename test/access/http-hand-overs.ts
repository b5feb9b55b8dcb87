import type { Role } from '@parasol/kernel';
import { anActiveFile, done, onCareTeam } from '@test/builders/referrals';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import type { Answer } from '@test/support/client';
import { cellsOf, HAND_OVER_TABLE } from './expected';
import { everIn, type Asked } from './http-ask';
import type { HttpWorld } from './http-world';

interface Question {
  readonly role: Role;
  readonly world: HttpWorld;
  readonly asked: Asked;
  ask(what: string, answer: Promise<Answer>, cell: { ever: boolean; seen: boolean; may: boolean }): Promise<Answer>;
}

/** Somebody leaves who has a file and a task: of the team of those who ask, of another team, and of another organisation. */
export async function askAboutHandOvers({ role, world, asked, ask }: Question): Promise<void> {
  const me = world.as(role);
  const table = cellsOf(HAND_OVER_TABLE);
  const says = (row: string, letter: string): boolean => (table.get(row)?.get(role) ?? '-').includes(letter);
  const ever = (letter: string, ...rows: string[]): boolean => everIn(HAND_OVER_TABLE, letter, rows).has(role);
  const places = [
    { where: 'their team', row: 'hand_over', crew: world.home, team: world.home.team },
    { where: 'another team', row: 'hand_over_elsewhere', crew: world.home, team: world.home.otherTeam },
    { where: 'another organisation', row: undefined, crew: world.elsewhere, team: world.elsewhere.team },
  ];
  for (const { where, row, crew, team } of places) {
    const what = (text: string): string => `${role} ${text} (${where})`;
    const may = (letter: string): boolean => row !== undefined && says(row, letter);
    const theirs = where === 'their team';
    const leaver = await signedInWorker({ organisation: crew.organisation, role: 'case_worker', team });
    const heir = await signedInWorker({ organisation: crew.organisation, role: 'case_worker', team });
    const file = await anActiveFile(crew.caseWorker, team);
    await onCareTeam(crew.supervisor, file, leaver.workerId);
    await done(leaver, '/tasks', { title: 'call_back', teamId: team, mine: true });
    await ask(what('begins a hand-over'), me.post('/hand-overs', { workerId: leaver.workerId, order: 'planned' }), { ever: ever('c', 'hand_over'), seen: where !== 'another organisation', may: may('c') });
    const { id } = await done(crew.supervisor, '/hand-overs', { workerId: leaver.workerId, order: 'planned' });
    const changing = { ever: ever('u', 'hand_over'), seen: may('r'), may: may('u') };
    const read = await ask(what('reads a hand-over'), me.get(`/hand-overs/${id}`), { ever: ever('r', 'hand_over'), seen: false, may: may('r') });
    if (read.status === 200) asked.that(what('is told what is left'), 'left' in read.body, theirs && says('item', 'r'));
    const listed = (await me.get('/hand-overs?limit=100')).body?.items as { id: string }[] | undefined;
    asked.that(what('lists a hand-over'), listed?.some((each) => each.id === id) ?? false, may('r'));
    await ask(what('lists what hangs on somebody'), me.get(`/hand-overs/${id}/items`), { ever: ever('r', 'item'), seen: false, may: theirs && says('item', 'r') });

    const { items } = (await crew.supervisor.expect(200, 'GET', `/hand-overs/${id}/items`)).body as { items: { id: string; kind: string; version: number }[] };
    const [ofFile, ofTask] = ['case_file', 'task'].map((kind) => items.find((item) => item.kind === kind) ?? { id: '', version: 0 }) as [{ id: string; version: number }, { id: string }];
    const item = (letter: string) => ({ ever: ever(letter, 'item', 'file_item'), seen: false, may: theirs && says('file_item', letter) });
    await ask(what('sees who could take a file on'), me.get(`/hand-over-items/${ofFile.id}/colleagues`), item('r'));
    await ask(what('records what the person said'), me.send('PUT', `/hand-over-items/${ofFile.id}/word`, { word: 'leaves_it_to_us' }, { headers: { 'if-match': `"${ofFile.version}"` } }), item('u'));
    await ask(what('lets a task go'), me.post(`/hand-over-items/${ofTask.id}/release`), item('u'));
    const { version } = ((await crew.supervisor.expect(200, 'GET', `/hand-overs/${id}/items`)).body.items as { id: string; version: number }[]).find((each) => each.id === ofFile.id) ?? ofFile;
    await crew.supervisor.expect(200, 'PUT', `/hand-over-items/${ofFile.id}/word`, { word: 'leaves_it_to_us' }, { headers: { 'if-match': `"${version}"` } });
    await ask(what('gives a file to a colleague'), me.post(`/hand-over-items/${ofFile.id}/giving`, { workerId: heir.workerId, note: 'Meets us in the mornings.' }), item('u'));
    await crew.supervisor.post(`/hand-over-items/${ofFile.id}/giving`, { workerId: heir.workerId, note: 'Meets us in the mornings.' });
    await crew.supervisor.post(`/hand-over-items/${ofTask.id}/release`);
    await askAboutNote({ me, heir, file, what, ask, reading: { ever: ever('r', 'note_for_oneself', 'note_for_another'), theirs, may: says('note_for_another', 'r') } });

    await ask(what('ends access'), me.post(`/hand-overs/${id}/access-ending`), changing);
    await ask(what('locks somebody out'), me.post(`/hand-overs/${id}/lock-out`), changing);
    await done(crew.supervisor, `/hand-overs/${id}/lock-out`);
    await ask(what('closes a hand-over'), me.post(`/hand-overs/${id}/closing`), changing);
  }
}

interface NoteQuestion {
  readonly me: SignedInWorker;
  readonly heir: SignedInWorker;
  readonly file: string;
  readonly reading: { readonly ever: boolean; readonly theirs: boolean; readonly may: boolean };
  what(text: string): string;
  ask: Question['ask'];
}

/** The note is the heir's; a supervisor of the team reads it as well. */
async function askAboutNote({ me, heir, file, what, ask, reading: { ever, theirs, may } }: NoteQuestion): Promise<void> {
  const { items } = (await heir.expect(200, 'GET', `/case-files/${file}/hand-over-notes`)).body as { items: { id: string }[] };
  const cell = { ever, seen: false, may: theirs && may };
  await ask(what('reads a note'), me.get(`/case-files/${file}/hand-over-notes`), cell);
  await ask(what('removes a note'), me.send('DELETE', `/hand-over-notes/${items[0]?.id}`), cell);
}
