import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Secrets } from '@parasol/database';
import { FileKeys, KeyStore, LocalKeyEncryptionKeys, SubjectKeys } from '@parasol/keys';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { placeOf, sealedItem, type SealedRow } from '../../libs/case-files/sealed-row';
import type { Crew } from './crew';
import { makePlain, multiplyPlain } from './plain';
import type { Plan } from './plan';
import { multiply } from './multiply';

/** The databases that are filled. */
export interface Filled {
  /** A superuser at the data. */
  readonly adminUrl: string;
  /** `parasol_keys` at the key store. */
  readonly keysUrl: string;
  readonly secrets: Pick<Secrets, 'keyEncryptionKey'>;
}

type StoredKey = Parameters<KeyStore['insertFirst']>[0];

/** Keeps keys for the one who copies them into the table; everything above it is the product's own. */
class CollectedKeys extends KeyStore {
  private readonly keys = new Map<string, StoredKey>();

  constructor() {
    super(undefined as never);
  }

  override async insertFirst(key: StoredKey): Promise<boolean> {
    this.keys.set(key.subjectId, key);
    return true;
  }

  override async living(ids: readonly string[]): Promise<Map<string, StoredKey[]>> {
    return new Map(ids.flatMap((id) => (this.keys.has(id) ? [[id, [this.keys.get(id)!]] as const] : [])));
  }

  take(): StoredKey[] {
    const taken = [...this.keys.values()];
    this.keys.clear();
    return taken;
  }
}

interface ModelEntry {
  readonly section: string;
  readonly kind: 'document' | 'entry';
  readonly content: object;
}

interface File {
  readonly id: string;
  readonly organisationId: string;
  readonly fileCode: string;
  readonly author: string;
}

const BATCH = 500;

/** Makes the rest of a data set after what came in through the public doors: rows by the database, keys and ciphertexts by `libs/keys`. */
export async function fill({ adminUrl, keysUrl, secrets }: Filled, plan: Plan, crew: Crew): Promise<void> {
  const keks = new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') });
  const [admin, entries, documents, keys] = await Promise.all([adminUrl, adminUrl, adminUrl, keysUrl].map(connected));
  if (!admin || !entries || !documents || !keys) throw new Error('no connection');
  try {
    await multiply(admin, plan, crew);
    await makePlain(admin);
    const model = await modelEntries(admin, keys, keks, crew.model.fileId);
    await entries.query(`set session_replication_role = replica`);
    const copies = {
      entry: copy(entries, 'parasol.case_entry (id, organisation_id, case_file_id, section, kind, author_id, written_at, changed_at, ciphertext)'),
      document: copy(documents, 'plain.document (case_file_id, section, version, changed_at, content)'),
      key: copy(keys, 'keys.file_key (kind, subject_id, organisation_id, key_version, kek_id, wrapped)'),
    };
    for await (const files of batches(admin)) {
      const collected = new CollectedKeys();
      const fileKeys = new FileKeys(new SubjectKeys(collected, keks));
      for (const file of files) await writeFile(file, model, fileKeys, copies);
      for (const { kind, subjectId, organisationId, version, kekId, wrapped } of collected.take()) await copies.key.line([kind, subjectId, organisationId, version, kekId, bytea(wrapped)]);
    }
    await Promise.all(Object.values(copies).map((each) => each.end()));
    await multiplyPlain(admin);
    await admin.query('vacuum (analyze)');
    await keys.query('analyze keys.file_key').catch(() => undefined);
    await admin.query('checkpoint');
  } finally {
    await Promise.all([admin, entries, documents, keys].map((client) => client.end()));
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

type Copies = Record<'entry' | 'document' | 'key', ReturnType<typeof copy>>;

async function writeFile({ id: fileId, organisationId, fileCode, author }: File, model: readonly ModelEntry[], keys: FileKeys, { entry, document }: Copies): Promise<void> {
  await keys.create(organisationId, fileId);
  const at = new Date(Date.now() - 30 * 86_400_000).toISOString();
  for (const { section, kind, content: as } of model) {
    const content = section === 'working_identity' ? { ...as, workingName: `Alex ${fileCode}` } : as;
    const id = randomUUID();
    const { ciphertext } = await keys.seal(fileId, content, placeOf({ id, organisationId, section, version: 1 }));
    await entry.line([id, organisationId, fileId, section, kind, author, at, at, bytea(ciphertext)]);
    // What the API does not show with the file itself, a bare server need not hold.
    if (kind === 'document' && section !== 'legal_identity') await document.line([fileId, section, 1, at, JSON.stringify(content)]);
  }
}

/** What the model file holds, as it was written and summed up by the product. */
async function modelEntries(admin: Client, keys: Client, keks: LocalKeyEncryptionKeys, fileId: string): Promise<ModelEntry[]> {
  const fileKeys = new FileKeys(new SubjectKeys(new KeyStore({ connect: async () => Object.assign(keys, { release: () => undefined }) } as never), keks));
  const { rows } = await admin.query<SealedRow & Pick<ModelEntry, 'kind'>>(
    `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, version, ciphertext, kind from parasol.case_entry where case_file_id = $1 order by written_at`,
    [fileId],
  );
  const opened = await fileKeys.openMany(rows.map(sealedItem));
  return rows.map(({ section, kind }, index) => {
    const item = opened[index];
    if (!item?.readable) throw new Error('the model file cannot be read');
    return { section, kind, content: item.content as object };
  });
}

async function* batches(admin: Client): AsyncGenerator<File[]> {
  for (let after = 0; ; after += BATCH) {
    const { rows } = await admin.query<File>(
      `select id, organisation_id as "organisationId", file_code as "fileCode", case_worker_id as author from file where number > $1 and number <= $2 order by number`,
      [after, after + BATCH],
    );
    if (rows.length === 0) return;
    yield rows;
  }
}

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** Rows on their way into a table, in PostgreSQL's text format. */
function copy(client: Client, into: string) {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const escaped = (value: string | number): string => String(value).replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? '');
  return {
    line: async (values: readonly (string | number)[]): Promise<void> => {
      if (!stream.write(`${values.map(escaped).join('\t')}\n`)) await once(stream, 'drain');
    },
    end: async (): Promise<void> => {
      stream.end();
      await once(stream, 'finish');
    },
  };
}
