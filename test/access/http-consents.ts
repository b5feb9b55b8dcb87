import { aConsent, aQuestion, aQuestionFor } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import type { Answer } from '@test/support/client';
import type { Asked } from './http-ask';
import type { FileOfWorld } from './http-world';

type Cell = { readonly ever: boolean; readonly seen: boolean; readonly may: boolean };

export interface AskingConsents {
  readonly me: SignedInWorker;
  readonly file: FileOfWorld;
  readonly partnerId: string;
  readonly asked: Asked;
  readonly what: (text: string) => string;
  readonly ask: (what: string, answer: Promise<Answer>, cell: Cell) => Promise<Answer>;
  /** Whether the role may ever do this, to any consent. */
  readonly ever: (letter: string) => boolean;
  /** Whether it may to this file's, asked by oneself or by another. */
  readonly cell: (letter: 'r' | 'c' | 'u', own?: boolean) => boolean;
}

/** Asks about a colleague's consent and one's own, all that can be done with either. */
export async function askAboutConsents({ me, file, partnerId, asked, what, ask, ever, cell }: AskingConsents): Promise<void> {
  const { caseWorker } = file.crew;
  const consents = `/case-files/${file.id}/consents`;
  const given = { answer: 'given', items: ['needs'], mode: 'written' };
  const [theirs, question] = [await aConsent(caseWorker, file.id, partnerId, given), await aQuestion(caseWorker, file.id, partnerId)];
  const list = await ask(what('lists consents'), me.get(`${consents}?limit=100`), { ever: ever('r'), seen: false, may: cell('r') });
  asked.that(what('lists a colleague’s consent'), ((list.body?.items ?? []) as { id: string }[]).some(({ id }) => id === theirs), cell('r', false));
  await ask(what('reads a colleague’s consent'), me.get(`/consents/${theirs}`), { ever: ever('r'), seen: false, may: cell('r', false) });
  const made = await ask(what('asks for a consent'), me.post(consents, aQuestionFor(partnerId)), { ever: ever('c'), seen: cell('r', false), may: cell('c') });
  const changing = { ever: ever('u'), seen: cell('r', false), may: cell('u', false) };
  await ask(what('answers a colleague’s question'), me.post(`/consents/${question}/answer`, { answer: 'deferred', mode: 'written' }), changing);
  await ask(what('narrows a colleague’s consent'), me.post(`/consents/${theirs}/narrowing`, { items: given.items }), changing);
  await ask(what('withdraws a colleague’s consent'), me.post(`/consents/${theirs}/withdrawal`), changing);
  if (made.status !== 201) return;
  const [own, mine] = [`/consents/${made.body.id}`, { ever: true, seen: true, may: cell('u') }];
  await ask(what('reads their own consent'), me.get(own), { ever: true, seen: false, may: cell('r') });
  await ask(what('answers their own question'), me.post(`${own}/answer`, given), mine);
  await ask(what('narrows their own consent'), me.post(`${own}/narrowing`, { items: given.items }), mine);
  await ask(what('withdraws their own consent'), me.post(`${own}/withdrawal`), mine);
}
