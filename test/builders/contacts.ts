import { randomUUID } from 'node:crypto';
import type { ContactKind, Need, Service, Setting, Shift, Supply } from '@parasol/kernel';
import type { SignedInWorker } from './staff';
import { aWord } from './words';

/** Somewhere to log contacts: a team and an area of it. */
export interface Beat {
  readonly team: string;
  readonly area: string;
}

export interface SessionWishes extends Beat {
  readonly setting?: Setting;
  readonly shift?: Shift;
  /** ISO date; yesterday, when left out. */
  readonly heldOn?: string;
}

export const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** An open outreach session of the worker's team; answers its id. */
export async function anOutreachSession(worker: SignedInWorker, { team, area, setting = 'street', shift = 'night', heldOn = dayBefore(1) }: SessionWishes): Promise<string> {
  const { body } = await worker.expect(201, 'POST', '/outreach-sessions', { teamId: team, areaId: area, setting, shift, heldOn });
  return body.id;
}

export interface ContactWishes {
  readonly kind?: ContactKind;
  readonly people?: number;
  readonly regularId?: string;
  readonly caseFileId?: string;
  readonly supplies?: readonly { supply: Supply; quantity: number }[];
  readonly services?: readonly Service[];
  readonly needs?: readonly Need[];
  readonly returning?: boolean;
  readonly wantsFollowUp?: boolean;
}

export interface LoggedContact {
  readonly id: string;
  readonly version: number;
}

/** A contact in a session: anonymous, unless wished otherwise. */
export async function aContact(worker: SignedInWorker, session: string, wishes: ContactWishes = {}): Promise<LoggedContact> {
  const { body } = await worker.expect(201, 'POST', '/contacts', { kind: 'anonymous', outreachSessionId: session, ...wishes });
  return body;
}

/** A contact as a phone holds it for its batch. */
export const aBatchItem = (session: string, wishes: ContactWishes = {}) => ({ clientKey: randomUUID(), kind: 'anonymous' as const, outreachSessionId: session, ...wishes });

/** A nickname that the worker's team keeps, with the person's agreement; answers the regular's id. */
export async function aRegular(worker: SignedInWorker, team: string, nickname = `Marigold ${aWord()}`): Promise<string> {
  return (await worker.expect(201, 'POST', '/regulars', { teamId: team, nickname, agreed: true })).body.id;
}
