import { readAccounts, signIn, type Account } from '../accounts';
import { Unexpected, type Visitor } from '../visitor';
import type { RunningParasol } from './programs';
import type { Stage } from './stage';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everybody and everything that the parts of the day speak of. */
export class World {
  private readonly visitors = new Map<string, Visitor>();
  private readonly teams = new Map<string, string>();
  private readonly areas = new Map<string, string>();

  private constructor(
    readonly stage: Stage,
    readonly parasol: RunningParasol,
    /** For what the day writes; removed with the installation. */
    readonly folder: string,
    readonly accounts: readonly Account[],
  ) {}

  /** Signs in everybody whose name and password stand in the file that the installation wrote. */
  static async open(stage: Stage, parasol: RunningParasol, folder: string, signInsFile: string): Promise<World> {
    const world = new World(stage, parasol, folder, await readAccounts(signInsFile));
    await Promise.all(world.accounts.map(async (account) => world.visitors.set(account.signInName, await signIn(parasol.address, account))));
    const reader = world.as('yara.lantern');
    for (const { id, name } of (await reader.get<{ items: Named[] }>('/teams')).items) world.teams.set(name, id);
    for (const { id, name } of (await reader.get<{ items: Named[] }>('/areas')).items) world.areas.set(name, id);
    return world;
  }

  /** The session of somebody, by the name that they sign in with. */
  readonly as = (signInName: string): Visitor => known(this.visitors, signInName);
  readonly account = (signInName: string): Account => known(new Map(this.accounts.map((account) => [account.signInName, account])), signInName);
  /** Ids of Lantern House’s teams and areas. */
  readonly team = (name: string): string => known(this.teams, name);
  readonly area = (name: string): string => known(this.areas, name);
}

function known<T>(all: ReadonlyMap<string, T>, name: string): T {
  const one = all.get(name);
  if (one === undefined) throw new Unexpected(`the demo has no "${name}"`);
  return one;
}
