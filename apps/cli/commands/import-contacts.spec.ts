import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { cells, sheet, testMac } from '@test/data/sheets';
import type { ContactImporter, Reject, SheetRow } from '@parasol/contacts';
import { importContacts } from './import-contacts';

const SAMPLE = join(__dirname, '../../../test/data/outreach-log.csv');

/** Keeps rows by key in memory, as the contacts feature does in the database. */
class Shelf implements ContactImporter {
  readonly rows = new Map<string, SheetRow>();
  closed = 0;
  constructor(private readonly refused: readonly Reject[] = []) {}
  mac = testMac;
  async importRows(rows: readonly SheetRow[]) {
    const fresh = rows.filter(({ rowKey }) => !this.rows.has(rowKey));
    for (const row of fresh) this.rows.set(row.rowKey, row);
    return { imported: fresh.length, alreadyThere: rows.length - fresh.length, toAdvisers: 0, refused: this.refused, withoutNote: [] };
  }
  async close() {
    this.closed++;
  }
}

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parasol-import-'));
  file = join(folder, 'log.csv');
  await copyFile(SAMPLE, file);
});
afterEach(async () => {
  process.exitCode = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function run(shelf: Shelf | undefined, ...args: string[]): Promise<{ text: string; code: number }> {
  let text = '';
  process.exitCode = undefined;
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((text += String(chunk)), true));
  try {
    const program = new Command().exitOverride().configureOutput({ writeErr: (line) => (text += line) });
    importContacts(program, shelf && (async () => shelf));
    await program.parseAsync(['import-contacts', ...args], { from: 'user' }).catch(() => (process.exitCode = 1));
  } finally {
    spy.mockRestore();
  }
  return { text, code: Number(process.exitCode ?? 0) };
}

test('imports what is sound, says what is never imported and that the original remains, and adds nothing the second time', async () => {
  const shelf = new Shelf();
  const first = await run(shelf, file, '--date-order', 'dmy');
  expect(first.code).toBe(0);
  expect(first.text).toMatch(/Sound contacts: 2400, from 2025-01-02 to 2026-10-03/);
  expect(first.text).toMatch(/nationality: 509 filled cells\n {2}status: 357 filled cells\nNote:/);
  expect(first.text).toMatch(/original file is still where it was/);
  expect(first.text).toMatch(/Imported now: 2400\. Already there from an earlier import: 0/);
  const second = await run(shelf, file, '--date-order', 'dmy');
  expect(second.text).toMatch(/Imported now: 0\. Already there from an earlier import: 2400/);
  expect(shelf.rows.size).toBe(2400);
  expect(shelf.closed).toBe(2);
});

test('prints no cell of the sheet', async () => {
  const { text } = await run(new Shelf(), file, '--date-order', 'dmy');
  expect(text).not.toMatch(/Dani|Mirela|Harbour|Team A|asylum|no papers|China|Colombia|prefer not|documentos|dentist/i);
});

test('the reject file is for its owner only, holds numbers and codes, and replaces the last one', async () => {
  const path = join(folder, 'log.rejects.csv');
  await writeFile(path, 'old', { mode: 0o644 });
  await run(new Shelf(), file, '--date-order', 'dmy');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('row,line,reasons,next_step');
  expect(lines).toHaveLength(38);
  expect(lines).toContain('12,12,duplicate_row,person_decides');
  for (const line of lines.slice(1)) expect(line).toMatch(/^\d+,\d+,[a-z_ ]+,[a-z_]+$/);
  expect((await readdir(folder)).sort()).toEqual(['log.csv', 'log.rejects.csv']);
});

test('a person’s word adds a duplicate, once', async () => {
  const shelf = new Shelf();
  await run(shelf, file, '--date-order', 'dmy');
  expect((await run(shelf, file, '--date-order', 'dmy', '--also', '12,33')).text).toMatch(/Imported now: 2\./);
  expect((await run(shelf, file, '--date-order', 'dmy', '--also', '12,33')).text).toMatch(/Imported now: 0\./);
  expect(await readFile(join(folder, 'log.rejects.csv'), 'utf8')).not.toMatch(/^(12|33),/m);
  expect(await run(shelf, file, '--date-order', 'dmy', '--also', '13')).toEqual({ code: 1, text: expect.stringMatching(/does not list as duplicate_row/) });
  expect((await run(shelf, file, '--date-order', 'dmy', '--also', 'x')).code).toBe(1);
});

test('a date order that the sheet contradicts: nothing imported, no reject file', async () => {
  const shelf = new Shelf();
  const { text, code } = await run(shelf, file, '--date-order', 'mdy');
  expect([code, shelf.rows.size, shelf.closed]).toEqual([1, 0, 1]);
  expect(text).toMatch(/would become wrong days.*\nNothing was imported\./);
  expect(await readdir(folder)).toEqual(['log.csv']);
});

test('a dry run stores nothing and needs no importer', async () => {
  const { text, code } = await run(undefined, file, '--date-order', 'dmy', '--dry-run');
  expect(code).toBe(0);
  expect(text).toMatch(/Sound contacts: 2400/);
  expect(text).not.toMatch(/Imported now/);
  expect((await run(undefined, file, '--date-order', 'dmy')).code).toBe(1);
});

test('what the organisation does not accept joins the reject file', async () => {
  await writeFile(file, sheet(cells(), cells({ Condoms: 'lots' })));
  await run(new Shelf([{ line: 2, row: 2, reasons: ['team_unknown'] }]), file, '--date-order', 'dmy');
  expect(await readFile(join(folder, 'log.rejects.csv'), 'utf8')).toBe(
    'row,line,reasons,next_step\r\n2,2,team_unknown,correct_and_import_again\r\n3,3,number_not_understood,correct_and_import_again\r\n',
  );
});

test('a missing file, a missing or unknown order: a sentence and exit code 1', async () => {
  expect(await run(new Shelf(), join(folder, 'none.csv'), '--date-order', 'dmy')).toEqual({ code: 1, text: expect.stringMatching(/cannot be read/) });
  expect((await run(new Shelf(), file)).code).toBe(1);
  expect((await run(new Shelf(), file, '--date-order', 'dym')).code).toBe(1);
});

test('a folder that cannot be written to: nothing is imported', async () => {
  // A folder in the reject file's place refuses root as well, who may write anywhere.
  const shelf = new Shelf();
  await mkdir(join(folder, 'log.rejects.csv', 'full'), { recursive: true });
  const { text, code } = await run(shelf, file, '--date-order', 'dmy');
  expect([code, shelf.rows.size]).toEqual([1, 0]);
  expect(text).toMatch(/reject file cannot be written/);
  expect((await readdir(folder)).sort()).toEqual(['log.csv', 'log.rejects.csv']);
});
