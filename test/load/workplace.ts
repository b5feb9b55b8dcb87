import type { Person } from './person';

/** Partner that takes referrals, and who works there. */
export interface PartnerHouse {
  readonly organisationId: string;
  readonly people: Person[];
}

/** A team at work, with all that its people have to do with. */
export interface Workplace {
  readonly organisationId: string;
  readonly team: string;
  readonly area: string;
  /** Everybody of the team who takes tasks or hands them out: whose screens show its queue. */
  readonly people: Person[];
  readonly partners: readonly PartnerHouse[];
  /** Of the organisation, `YYYY-MM`, that nobody has closed yet. */
  readonly months: string[];
  /** By worker: files that they are on. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** By outreach worker: their open session, and regulars of the team. */
  readonly sessions: ReadonlyMap<string, string>;
  readonly regulars: readonly string[];
}

export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** One piece of somebody's work, from the first look to the last word. */
export type Piece = (person: Person, place: Workplace) => Promise<void>;

/** Pieces with how often each comes, out of their sum. */
export type Mix = readonly (readonly [number, Piece])[];

/** Does the next piece of a mix. */
export async function next(mix: Mix, person: Person, place: Workplace): Promise<void> {
  let at = person.random() * mix.reduce((sum, [share]) => sum + share, 0);
  await mix.find(([share]) => (at -= share) < 0)?.[1](person, place);
}
