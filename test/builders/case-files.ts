import type { Caller } from './caller';

/** Contents that are sound, one for each section that workers write. */
export const CONTENTS = {
  working_identity: {
    workingName: 'Alex',
    pronouns: 'they_them',
    safeContact: {
      channels: [{ channel: 'text_message', address: '+00 555 0123' }],
      hours: [{ days: ['monday', 'friday'], from: '10:00', to: '16:00' }],
      coverWords: ['hairdresser'],
      mustNotKnow: ['landlord'],
      messages: 'neutral_text',
      doNotContact: false,
    },
  },
  legal_identity: { nameInPapers: 'Alex Example', neededFor: ['letter'] },
  needs: { need: 'doctor', rank: 1, state: 'wanted', text: 'Wants to see a doctor this week.' },
  health: { service: 'dentist_visit', state: 'planned', on: '2026-03-14' },
  safety: { kind: 'plan', steps: ['check_in_call', 'code_word_agreed'], reviewOn: '2026-04-01', text: 'Calls a friend before and after each booking.' },
  housing_money: { kind: 'step', step: 'viewing', state: 'under_way', dueOn: '2026-03-20', text: 'A room with a lock, near the tram.' },
  legal: { matter: 'unpaid_wages', step: 'advice_given', state: 'under_way', appointmentOn: '2026-05-04', text: 'Viewing the list of hours with a friend.' },
  notes: { topic: 'good_news', on: '2026-03-14', text: 'Good news about the flat.' },
  adviser_notes: { topic: 'date_to_remember', on: '2026-05-04', text: 'Bring the list of hours.' },
} as const;

export interface MadeFile {
  readonly id: string;
  readonly fileCode: string;
}

const WAY_TO = {
  enquiry: [],
  explained: ['explanation'],
  agreed: ['explanation', 'agreement'],
  active: ['explanation', 'agreement', 'intake', 'activation'],
  closed: ['explanation', 'agreement', 'intake', 'activation', 'closing-review', 'closure'],
} as const;

/** A file in a state, made by a case worker step by step. */
export async function makeFile(caseWorker: Caller, teamId: string, state: keyof typeof WAY_TO = 'active'): Promise<MadeFile> {
  const { id, fileCode } = await caseWorker.done<MadeFile>('/case-files', { teamId });
  for (const step of WAY_TO[state]) await caseWorker.done(`/case-files/${id}/${step}`, step === 'closure' ? { reason: 'goals_met' } : undefined);
  return { id, fileCode };
}

/** Writes everything that a case worker writes; answers the ids of the entries. */
export async function fillFile(caseWorker: Caller, id: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const section of ['working_identity', 'legal_identity'] as const) {
    const answer = await caseWorker.put(`/case-files/${id}/sections/${section}`, 0, CONTENTS[section]);
    if (answer.status !== 200) throw new Error(`${section}: ${answer.status} ${answer.bytes.toString('utf8')}`);
  }
  for (const section of ['needs', 'health', 'safety', 'housing_money', 'notes'] as const) {
    ids[section] = (await caseWorker.done<{ id: string }>(`/case-files/${id}/sections/${section}/entries`, CONTENTS[section])).id;
  }
  return ids;
}

/** Puts a worker on the care team, as the supervisor does. */
export async function assign(supervisor: Caller, fileId: string, workerId: string): Promise<string> {
  return (await supervisor.done<{ id: string }>(`/case-files/${fileId}/care-team/assignments`, { workerId })).id;
}
