import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ERASURE_REASONS } from '../codes';

const erasureSchema = z.strictObject({
  kind: z.literal('erasure'),
  id: z.uuid(),
  organisationId: z.uuid(),
  caseFileId: z.uuid(),
  reason: z.enum(ERASURE_REASONS),
  requestedBy: z.uuid(),
  confirmedBy: z.uuid().nullable(),
  requestedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime(),
});
const spillSchema = z.strictObject({ kind: z.literal('spill'), id: z.uuid(), organisationId: z.uuid(), caseFileId: z.uuid() });
const removalSchema = z.discriminatedUnion('kind', [erasureSchema, spillSchema]);
const lineSchema = z.strictObject({ removal: removalSchema, mac: z.string().regex(/^[0-9a-f]{64}$/) });

/** What made a key go: enough to do an erasure again, or to say which file a spill was in. Ids and codes only. */
export type Removal = z.infer<typeof removalSchema>;
export type RemovedFile = z.infer<typeof erasureSchema>;

const FOLDER = 'removals';
const FILE = 'removals.jsonl';

/**
 * A list of what was removed for good, in the data folder and not in any database: a database that comes back from an older backup
 * has forgotten what was erased since, and this has not. A line stands on the disk before the key goes that it tells of.
 */
export class RemovalRegister {
  private readonly folder: string;
  private readonly file: string;
  private readonly key: Buffer;

  constructor(
    dataDir: string,
    auditKey: Buffer,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', auditKey, Buffer.alloc(0), 'parasol removals', 32));
    this.folder = join(dataDir, FOLDER);
    this.file = join(this.folder, FILE);
  }

  /** Durable when it returns. Repeating it adds a second line, which does no harm. */
  add(...removals: readonly Removal[]): void {
    if (removals.length === 0) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const handle = openSync(this.file, 'a', 0o600);
    try {
      // A line begins with the line break, so that one which was cut off spoils itself only.
      writeSync(handle, removals.map((removal) => `\n${JSON.stringify({ removal, mac: this.macOf(removal) })}`).join(''));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  /** What stands in this folder. */
  all(): Removal[] {
    try {
      return this.read(readFileSync(this.file, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** The lines of a copy that this installation wrote, each once; others are passed over. */
  read(text: string): Removal[] {
    const found = new Map<string, Removal>();
    for (const line of text.split('\n')) {
      const removal = this.checked(line);
      if (removal) found.set(removal.id, removal);
    }
    return [...found.values()];
  }

  private checked(line: string): Removal | undefined {
    try {
      const { removal, mac } = lineSchema.parse(JSON.parse(line));
      return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(this.macOf(removal), 'hex')) ? removal : undefined;
    } catch {
      return undefined;
    }
  }

  private macOf(removal: Removal): string {
    const fields = Object.keys(removal).sort().map((name) => [name, removal[name as keyof Removal]]);
    return createHmac('sha256', this.key).update(JSON.stringify(fields)).digest('hex');
  }
}
