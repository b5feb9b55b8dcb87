import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { backUp } from '@parasol/backups';
import { generateIdentity, recipientOf } from '@parasol/sealing';
import { readAgeFile } from '../../libs/backups/age-file';
import type { Finds } from './finds';
import type { Search } from './forms';
import { mayStandInTables, TABLES_OF_NAMES } from './policy';
import type { Seed } from './seed';
import { withDatabase, type Stage } from './stage';
import { dump } from './tables';

export interface SinksFigures {
  readonly tables: number;
  readonly files: number;
  readonly megabytes: number;
}

/** Looks through all that the server has written anywhere, or handed on: tables, data files, write-ahead log, logs, folders, mails. */
export async function searchSinks(stage: Stage, seed: Seed, search: Search, finds: Finds): Promise<SinksFigures> {
  const find = (where: string, field: string, form: string): void => finds.add({ sweep: 'canary', where, what: `${field} (${form})` });
  let tables = 0;
  for (const house of stage.houses) {
    for (const url of house.outside) {
      const { rows } = await withDatabase(url, async (client) => ({ rows: await dump(client) }));
      tables += rows.size;
      for (const [table, lines] of rows) {
        for (const { token, form } of search.all(Buffer.from(lines.join('\n')))) {
          if (token.kind === 'id' || (mayStandInTables(token.rule) && TABLES_OF_NAMES.test(table))) continue;
          find(`table ${table}`, token.field, form);
        }
      }
    }
  }
  searchMails(stage, seed, search, find);
  const backups = await openedBackups(stage);
  for (const [name, bytes] of backups) {
    for (const { token, form } of search.words(bytes)) if (!mayStandInTables(token.rule)) find(`backup of ${name}`, token.field, form);
  }
  await withDatabase(stage.postgres.adminUrl, (client) => client.query('checkpoint'));
  const figures = { tables, files: backups.size, megabytes: [...backups.values()].reduce((sum, { length }) => sum + length / 1e6, 0) };
  for (const path of filesBelow(stage.root)) {
    const name = relative(stage.root, path);
    // Databases that the server came with were never connected to.
    if (/^postgres\/base\/[1-5]\//.test(name)) continue;
    const bytes = read(path);
    figures.files += 1;
    figures.megabytes += bytes.length / 1e6;
    const isLog = name.endsWith('.log');
    for (const { token, form } of isLog ? search.all(bytes) : search.words(bytes)) {
      if (token.kind === 'id' || (name.startsWith('postgres/') && mayStandInTables(token.rule))) continue;
      find(name.replace(/\d+/g, 'N'), token.field, form);
    }
  }
  return { ...figures, megabytes: Math.round(figures.megabytes) };
}

/** Mail servers on the way read a mail: besides the page's link it holds the address that it goes to, and nothing else that was hidden, no name and no code. */
function searchMails({ mailbox }: Stage, { home, fileCodes }: Seed, search: Search, find: (where: string, field: string, form: string) => void): void {
  for (const { from, to, raw, text, headers } of mailbox.mails) {
    const bytes = Buffer.from([from, ...to, raw, ...Object.values(headers).map(unencoded), text].join('\n'));
    for (const { token, form } of search.all(bytes)) if (token.rule.kind !== 'mail' || !to.join().includes(token.value)) find('mail', token.field, form);
    for (const word of [...home.words, ...fileCodes]) if (bytes.includes(word)) find('mail', 'a name or a code', 'plain');
  }
}

/** A header's words as they are read: RFC 2047 writes others than ASCII in base64, or by their numbers. */
const unencoded = (header: string): string =>
  header
    .replace(/=\?utf-8\?b\?([^?]*)\?=\s*/gi, (_, written: string) => Buffer.from(written, 'base64').toString('utf8'))
    .replace(/=\?utf-8\?q\?([^?]*)\?=\s*/gi, (_, written: string) => decodeURIComponent(written.replaceAll('%', '=25').replaceAll('_', ' ').replaceAll('=', '%')));

/** What is inside the backups of all houses. The files themselves, below the stage's folder, are searched with the others. */
async function openedBackups({ root, houses }: Stage): Promise<Map<string, Buffer>> {
  const identity = await generateIdentity();
  const folder = mkdtempSync(join(root, 'backups-'));
  const opened = new Map<string, Buffer>();
  for (const { name, urls, secrets } of houses) {
    const into = join(folder, name);
    mkdirSync(into);
    const made = await backUp({ urls, secrets, dataDir: root }, { recipient: await recipientOf(identity), folder: into });
    for (const [holds, { path }] of Object.entries(made)) opened.set(`${holds}, ${name}`, await buffer(readAgeFile(path, identity)));
  }
  return opened;
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && exists(path)) yield path;
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // PostgreSQL has removed it since it was listed.
    return Buffer.alloc(0);
  }
}
