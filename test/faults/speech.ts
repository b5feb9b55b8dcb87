/** What a process said in one breath, and waits for: one trip to its database or to the queue's server. */
export interface Trip {
  /** The role at PostgreSQL, or `redis`. */
  readonly by: string;
  /** What was asked, in a few words, without a value. */
  readonly what: string;
}

/** Listens to one connection, in both directions. */
export interface Conversation {
  /** What these bytes ask, if anything is whole in them. */
  said(bytes: Buffer): Trip | undefined;
  /** Whether with these bytes all is answered that was asked. */
  answered(bytes: Buffer): boolean;
}

/** Messages of PostgreSQL: a letter, a length, a body. The first of a connection has no letter. */
class Frames {
  private rest = Buffer.alloc(0);

  constructor(private bare: boolean) {}

  *of(bytes: Buffer): Generator<{ type: string; body: Buffer }> {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const head = this.bare ? 0 : 1;
      if (this.rest.length < head + 4) return;
      const length = this.rest.readInt32BE(head);
      if (this.rest.length < head + length) return;
      yield { type: this.bare ? '' : String.fromCharCode(this.rest[0] ?? 0), body: this.rest.subarray(head + 4, head + length) };
      this.rest = this.rest.subarray(head + length);
      this.bare = false;
    }
  }
}

const textAt = (body: Buffer, from = 0): string => body.toString('utf8', from, body.indexOf(0, from));

/** One connection to PostgreSQL (protocol 3, without TLS): names each trip by its statements. */
export class PostgresConversation implements Conversation {
  private readonly near = new Frames(true);
  private readonly far = new Frames(false);
  private readonly prepared = new Map<string, string>();
  private by = '';
  private wrote = 'nothing';
  private open = 0;

  said(bytes: Buffer): Trip | undefined {
    const asked: string[] = [];
    for (const { type, body } of this.near.of(bytes)) {
      if (type === '') {
        const fields = body.toString('utf8', 4).split('\0');
        this.by = (fields[fields.indexOf('user') + 1] ?? '').replace('parasol_', '');
        asked.push('connect');
      }
      if (type === 'P') this.prepared.set(textAt(body), textAt(body, body.indexOf(0) + 1));
      if (type === 'B') asked.push(this.named(this.prepared.get(textAt(body, body.indexOf(0) + 1)) ?? 'a statement'));
      if (type === 'Q') asked.push(this.named(textAt(body)));
      if (['', 'Q', 'S'].includes(type)) this.open += 1;
    }
    return asked.length > 0 ? { by: this.by, what: asked.join(' + ') } : undefined;
  }

  answered(bytes: Buffer): boolean {
    for (const { type } of this.far.of(bytes)) if (type === 'Z') this.open -= 1;
    return this.open <= 0;
  }

  private named(sql: string): string {
    const name = nameOf(sql);
    if (name === 'begin') this.wrote = 'nothing';
    if (WRITES.test(name)) this.wrote = name;
    return name === 'commit' ? `commit of ${this.wrote}` : name;
  }
}

const WRITES = /^(insert|update|delete)/;

/** `update parasol.task` of the statement that does that. */
function nameOf(sql: string): string {
  const text = sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').replaceAll('"', '').trim().toLowerCase();
  if (/^(begin|commit|rollback)\b/.test(text)) return text.split(/[ ;]/)[0] ?? '';
  if (text.includes('set_config(')) return 'who acts';
  const write = /\b(insert into|update|delete from) ([a-z_]+\.[a-z_]+)/.exec(text);
  if (write && !/ for update/.test(text)) return `${write[1]} ${write[2]}`;
  const read = /\bfrom ((?:[a-z_]+\.)?[a-z_]+)/.exec(text) ?? /^select (?:\* from )?([a-z_.]+)\(/.exec(text);
  if (read) return `${/ for update/.test(text) ? 'lock' : 'read'} ${read[1]}`;
  return text.split(' ')[0] ?? '';
}

/** One connection to Redis: names each trip by its commands. */
export class RedisConversation implements Conversation {
  said(bytes: Buffer): Trip | undefined {
    // BullMQ's scripts go by their hash; whose they are shows in the keys.
    const names = [...bytes.toString('latin1').matchAll(/(?:^|\r\n)\*\d+\r\n\$\d+\r\n([A-Za-z]+)\r\n\$\d+\r\n([^\r]{0,40})/g)];
    return names.length > 0 ? { by: 'redis', what: names.map(([, verb, first]) => `${verb?.toLowerCase()} ${first?.slice(0, 8)}`).join(' + ') } : undefined;
  }

  answered(): boolean {
    return true;
  }
}
