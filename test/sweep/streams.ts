import { follow, type Followed } from '../support/events';
import type { Actor } from './actors';
import type { House } from './stage';

/** Longer than a round of the server: whatever is to be told has been by then. */
const SETTLED_MS = 800;

/** What each of those who are signed in hears of a house while it lasts. */
export class Streams {
  private constructor(private readonly open: ReadonlyMap<Actor, Followed>) {}

  static async over(house: House, actors: readonly Actor[]): Promise<Streams> {
    const here = actors.filter(({ cookie, revoked }) => cookie !== '' && !revoked);
    const open = await Promise.all(here.map(async (actor) => [actor, await follow(house.origin, { cookies: cookiesOf(actor) })] as const));
    return new Streams(new Map(open));
  }

  /** Everything that was told until now, each thing once: how often, the server's rounds say. Nothing is told from then on. */
  async end(): Promise<Map<Actor, string[]>> {
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const told = new Map([...this.open].map(([actor, { status, events }]) => [actor, [...new Set([`status ${status}`, ...events])].sort()] as const));
    for (const stream of this.open.values()) stream.close();
    return told;
  }
}

const cookiesOf = ({ cookie }: Actor): Map<string, string> => new Map(cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
