import type { Visitor } from './visitor';

/** A day as `YYYY-MM-DD`, so many days from today. */
export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const WORKING_IDENTITY = {
  workingName: 'Alex',
  pronouns: 'they_them',
  safeContact: {
    channels: [{ channel: 'text_message', address: '+00 555 0123' }],
    hours: [{ days: ['monday', 'thursday'], from: '10:00', to: '16:00' }],
    coverWords: ['hairdresser'],
    mustNotKnow: ['landlord'],
    messages: 'neutral_text',
    doNotContact: false,
  },
} as const;

/** What a case worker writes, by section. */
export const entries = () => ({
  needs: [
    { need: 'dentist', rank: 1, state: 'wanted' },
    { need: 'housing', rank: 2, state: 'under_way' },
  ],
  health: [{ service: 'dentist_visit', state: 'planned' }],
  safety: [{ kind: 'plan', steps: ['check_in_call', 'code_word_agreed'], reviewOn: dayFromToday(90) }],
  housing_money: [{ kind: 'step', step: 'viewing', state: 'under_way', dueOn: dayFromToday(10) }],
  notes: [{ topic: 'talked_about_plan', on: dayFromToday(0) }],
});

/** A file of a person who agreed to one, and that its case worker works on. */
export async function activeFile(caseWorker: Visitor, teamId: string): Promise<{ id: string; fileCode: string }> {
  const file = await caseWorker.post<{ id: string; fileCode: string }>('/case-files', { teamId });
  for (const step of ['explanation', 'agreement', 'intake', 'activation']) await caseWorker.post(`/case-files/${file.id}/${step}`);
  return file;
}

/** Writes every section that a case worker writes. */
export async function fillFile(caseWorker: Visitor, id: string, workingName: string): Promise<void> {
  await caseWorker.put(`/case-files/${id}/sections/working_identity`, 0, { ...WORKING_IDENTITY, workingName });
  await caseWorker.put(`/case-files/${id}/sections/legal_identity`, 0, { nameInPapers: `${workingName} Example`, neededFor: ['appointment'] });
  for (const [section, contents] of Object.entries(entries())) {
    for (const content of contents) await caseWorker.post(`/case-files/${id}/sections/${section}/entries`, content);
  }
}

export const supplies = (condoms: number, lubricant: number) => [
  { supply: 'condoms', quantity: condoms },
  { supply: 'lubricant', quantity: lubricant },
];
