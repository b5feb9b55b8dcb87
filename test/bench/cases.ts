import type { CrewMember } from './crew';

export const CASES = ['read', 'list', 'contact', 'claim', 'mix'] as const;
export type Case = (typeof CASES)[number];
export type Single = Exclude<Case, 'mix'>;

/** Out of a hundred. */
const MIX: readonly (readonly [Single, number])[] = [['read', 50], ['list', 25], ['contact', 15], ['claim', 10]];

export const NAMES: Readonly<Record<Case, string>> = {
  read: 'read one case file with its sections',
  list: 'list 20 of my files by last contact',
  contact: 'create a contact',
  claim: 'claim a task',
  mix: 'mix: 50 reads, 25 lists, 15 contacts, 10 claims',
};

/** Somebody who asks, with what they ask about. */
export interface Asker extends CrewMember {
  readonly cookie: string;
  readonly files: readonly string[];
}

export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How somebody says who they are: to the API by their session, to the bare server by their word. */
export type Identity = (asker: Asker) => Readonly<Record<string, string>>;
export const BY_SESSION: Identity = ({ cookie }) => ({ cookie });
export const BY_WORD: Identity = ({ workerId }) => ({ 'x-worker': workerId });

const one = <T>(of: readonly T[]): T => {
  const found = of[Math.floor(Math.random() * of.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const post = (path: string, body: object, headers: Readonly<Record<string, string>>): Ask => ({ method: 'POST', path, body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } });

const SUPPLIES = [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }];

/** Random requests of a case, of random people about random things of theirs. */
export function asksOf(name: Case, askers: readonly Asker[], identity: Identity): () => Ask {
  const caseWorkers = askers.filter(({ role, files }) => role === 'case_worker' && files.length > 0);
  const outreachWorkers = askers.filter(({ role }) => role === 'outreach_worker');
  const single: Record<Single, () => Ask> = {
    read: () => {
      const asker = one(caseWorkers);
      return { method: 'GET', path: `/case-files/${one(asker.files)}`, headers: identity(asker) };
    },
    list: () => ({ method: 'GET', path: '/case-files?order=last_contact&limit=20', headers: identity(one(caseWorkers)) }),
    contact: () => {
      const asker = one(outreachWorkers);
      return post('/contacts', { kind: 'anonymous', outreachSessionId: asker.outreachSessionId, supplies: SUPPLIES, services: ['health_education'] }, identity(asker));
    },
    claim: () => {
      const asker = one(caseWorkers);
      return post('/tasks/claims', { teamId: asker.teamId }, identity(asker));
    },
  };
  if (name !== 'mix') return single[name];
  return () => {
    let at = Math.random() * 100;
    return single[MIX.find(([, share]) => (at -= share) < 0)?.[0] ?? 'read']();
  };
}
