import { type Actor, VISITOR } from './actors';
import { withHidden, wrongBodies } from './bodies';
import type { Finds } from './finds';
import { Search } from './forms';
import { endsRights, ofTheProcess, readsOf, writesOf, type Planned } from './plan';
import { mayRead, mayStandIn, ruleOfField } from './policy';
import type { Seed } from './seed';
import type { House } from './stage';
import { bytesOf, Wire, type Answer, type Asked } from './wire';

export interface CanarySize {
  /** How many wrong bodies each operation gets from each actor. */
  readonly wrongBodies: number;
  /** How many of those who may send each write, rightly and wrongly. */
  readonly writers: number;
  /** How many of the actors ask what is not for their role. */
  readonly strangers: number;
  readonly files: number;
  /** Whether lists are asked for by each filter and order as well. */
  readonly choices: boolean;
}

/** Asks everything of a house as everybody, rightly, wrongly and twice, and looks for what may not come back. */
export class Canary {
  readonly search: Search;
  readonly asked = new Set<string>();
  private readonly wire: Wire;
  private turn = 0;

  constructor(
    house: House,
    private readonly seed: Seed,
    private readonly finds: Finds,
  ) {
    this.search = new Search(seed.tokens);
    this.wire = new Wire(house.origin);
  }

  get requests(): number {
    return this.wire.count;
  }

  async run(size: CanarySize): Promise<void> {
    const { actors, files, happened } = this.seed;
    const file = files[0] ?? '';
    const reads = readsOf(this.seed, files.slice(0, size.files), size.choices);
    await this.read(actors.filter(({ role }) => role === 'adviser'), reads);
    await this.guess(reads);
    happened.safetyShared = true;
    const writes = writesOf(this.seed, file);
    for (const write of writes.filter((each) => !endsRights(each))) await this.write(write, size);
    await this.read(actors, reads);
    // What ends rights can be asked once by each; whoever has lost them reads nothing any more.
    for (const write of writes.filter(endsRights)) await this.write(write, { ...size, strangers: 1 });
    await this.read(actors.filter((_, n) => n % 3 === 0), reads);
    await this.read([VISITOR], ofTheProcess(this.seed));
    this.wire.close();
  }

  /** Looks at an answer: whatever stands in it must be for whoever asked. */
  look(actor: Actor, asked: Asked, answer: Answer): void {
    const sent = `${asked.path}${JSON.stringify(asked.body) ?? ''}`;
    for (const { token, form } of this.search.all(bytesOf(answer))) {
      if (token.kind === 'id' && sent.includes(token.value)) continue;
      const echoed = answer.status >= 400 && token.kind === 'word';
      const { happened, home } = this.seed;
      if (!echoed && (mayRead(token.rule, actor, happened) || mayStandIn(asked.path, token.rule, actor, home.organisation.id))) continue;
      this.finds.add({ sweep: 'canary', where: `${asked.method} ${asked.path} as ${actor.name}: ${answer.status}`, what: `${token.field} (${form})` });
    }
  }

  private async read(actors: readonly Actor[], reads: readonly Planned[]): Promise<void> {
    for (const actor of actors) for (const read of reads) await this.ask(actor, read);
  }

  /** Whether a list can be asked for a hidden value: with one that is there, and with one that is not. */
  private async guess(reads: readonly Planned[]): Promise<void> {
    const { tokens, actors } = this.seed;
    const hidden = ['/workingName', '/nameInPapers'].map((end) => tokens.all.find(({ kind, field }) => kind === 'word' && field.endsWith(end))).filter((token) => token !== undefined);
    for (const read of reads.filter(({ operation, path }) => operation.paged && !path.includes('&'))) {
      const actor = actors.find(({ role, revoked }) => !revoked && (read.operation.roles as readonly string[]).includes(role));
      if (!actor) continue;
      for (const { value, field } of hidden) {
        const name = field.split('/').at(-1) ?? '';
        for (const query of [`${name}=`, 'q=', 'search=', 'filter=', `sort=${name}&x=`]) {
          const [there, absent] = [await this.ask(actor, { ...read, path: `${read.path}&${query}${value}` }), await this.ask(actor, { ...read, path: `${read.path}&${query}${'y'.repeat(value.length)}` })];
          if (there.status < 400 || !there.bytes.equals(absent.bytes)) this.finds.add({ sweep: 'canary', where: `${read.path}&${query}… as ${actor.name}`, what: `can be asked for ${field}` });
        }
      }
    }
  }

  private async write(write: Planned, size: CanarySize): Promise<void> {
    const { operation } = write;
    const { actors, tokens, document, files, happened } = this.seed;
    const may = actors.filter(({ role }) => (operation.open ? role === 'visitor' : (operation.roles as readonly string[]).includes(role)));
    const others = actors.filter((actor) => !may.includes(actor));
    // Whoever has the relationship comes first in the list; of the others it is each one's turn.
    const writers = size.writers >= may.length ? may : [...may.slice(0, size.writers - 1), may[size.writers - 1 + (this.turn % (may.length - size.writers + 1))] as Actor];
    const strangers = Array.from({ length: Math.min(size.strangers, others.length) }, () => others[this.turn++ % others.length] as Actor);
    for (const actor of [...strangers, ...writers]) {
      const wrong = wrongBodies(write.body, (pointer) => tokens.word(`typed wrongly ${operation.method} ${operation.path} ${pointer}`, { kind: 'nobody' })).slice(0, size.wrongBodies);
      for (const body of wrong) {
        const { status } = await this.ask(actor, { ...write, body });
        if (status < 300 && write.body !== undefined) this.finds.add({ sweep: 'canary', where: `${write.method} ${write.path} as ${actor.name}`, what: 'takes what it must refuse' });
      }
      await this.leaky(write, actor);
      const body = withHidden(write.body, operation.bodySchema, document, (pointer) => tokens.word(`${operation.path} ${pointer}`, ruleOfField(operation.path, pointer, actor, files[0] ?? '')));
      // One key for everybody: what it answered to one may not be told another.
      const keyed = { ...write, body, headers: { ...write.headers, 'idempotency-key': `sweep-${write.operation.id}` } };
      const { status } = await this.ask(actor, keyed);
      if (status < 300 && operation.path.endsWith('/openings')) happened.openings.add(`${actor.name} ${(write.body as { section: string }).section}`);
      // Again, as a phone does whose network went away; and with a version that is long past.
      await this.ask(actor, keyed);
      if (operation.asksForVersion) await this.ask(actor, { ...write, body, headers: { ...write.headers, 'if-match': '"987654"' } });
    }
  }

  /** What the leak guard holds back: the words beside it must be nowhere, whether it is told, counted or logged. */
  private async leaky(write: Planned, actor: Actor): Promise<void> {
    const { tokens, document } = this.seed;
    let guarded = false;
    const body = withHidden(write.body, write.operation.bodySchema, document, (pointer, _, isGuarded) => {
      if (!isGuarded) return 'Example';
      guarded = true;
      return tokens.heldBack(`held back ${write.operation.path} ${pointer}`);
    });
    if (guarded) await this.ask(actor, { ...write, body });
  }

  private async ask(actor: Actor, asked: Planned): Promise<Answer> {
    const answer = await this.wire.send(asked, actor.cookie);
    this.asked.add(asked.operation.id);
    this.look(actor, asked, answer);
    return answer;
  }
}
