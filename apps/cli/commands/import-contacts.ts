import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { DATE_ORDERS, readOutreachSheet, whyHeldBack, writeRejectFile, type ContactImporter, type DateOrder, type OpenContactImporter, type Reject, type SheetReading, type SheetRow } from '@parasol/contacts';
import { ORIGINAL_REMAINS, refusalSentence, summary } from './import-contacts.words';
import { say } from '../saying';

interface Choices {
  readonly dateOrder: DateOrder;
  readonly organisation?: string;
  readonly also?: readonly number[];
  readonly dryRun?: boolean;
  readonly team?: ReadonlyMap<string, string>;
  readonly createMissing?: boolean;
}

/**
 * Adds `import-contacts FILE.csv --date-order dmy|mdy|ymd`. Prints counts, writes `FILE.rejects.csv` beside the file (readable by
 * its owner only) and hands the sound rows to the importer. Exit code 1 when nothing could be read or stored.
 * @param openImporter given by whoever composes the program; without it only `--dry-run` works.
 */
export function importContacts(program: Command, openImporter?: OpenContactImporter): void {
  program
    .command('import-contacts')
    .description('import the contacts of a team’s spreadsheet (CSV); never its nationality and status columns, and no note that looks like immigration information')
    .argument('<file>', 'the CSV file')
    .addOption(new Option('--date-order <order>', 'how the sheet writes dates such as 3/4/2025').choices([...DATE_ORDERS]).makeOptionMandatory())
    .option('--organisation <id>', 'the organisation to import into, where there are several')
    .option('--also <rows>', 'row numbers from the reject file (duplicate_row) that a person says are contacts of their own: 12,33', rowNumbers)
    .option('--team <mapping>', 'the team that the sheet means by a name, where the names differ: "Team A=<id of the team>"; may be repeated', teamMapping)
    .option('--create-missing', 'make teams and areas that are not there, instead of rejecting their rows')
    .option('--dry-run', 'read and write the reject file, store nothing')
    .action(async (file: string, choices: Choices) => {
      if (!(await run(file, choices, openImporter))) process.exitCode = 1;
    });
}

async function run(file: string, choices: Choices, openImporter: OpenContactImporter | undefined): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return say('The file cannot be read. Check its name and that you may open it. Nothing was imported.'), false;
  if (choices.dryRun) return lookOnly(file, bytes, choices);
  if (!openImporter) return say('This program was built without the place where contacts are kept. Use --dry-run to look at the file.'), false;
  const { organisation, team: teams, createMissing } = choices;
  const onProgress = (settled: number, of: number): void => say(`${settled} of ${of} contacts.`);
  const importer = await openImporter({ organisation, teams, createMissing, onProgress });
  try {
    return await store(file, bytes, choices, importer);
  } finally {
    await importer.close();
  }
}

/** Reads, and looks at the notes as an import would; whether a code is of a file here only the import knows. */
async function lookOnly(file: string, bytes: Buffer, choices: Choices): Promise<boolean> {
  const examined = await examine(file, bytes, choices, passingMac());
  if (!examined) return false;
  const held = examined.rows.flatMap(({ line, row, fileCode, ...sheet }) => {
    const reason = whyHeldBack(sheet);
    return reason === null ? [] : [{ line, row, reasons: [reason], ofFile: fileCode !== null && reason === 'note_held_back' }];
  });
  const ofFiles = held.filter(({ ofFile }) => ofFile).length;
  if (ofFiles > 0) say(`Notes that would go to the advisers, sealed: ${ofFiles}.`);
  const without = held.filter(({ ofFile }) => !ofFile);
  if (without.length === 0) return true;
  say(`Rows that would be imported without their note: ${without.length}; added to the reject file.`);
  return (await writeRejects(file, [...examined.rejects, ...without].sort((a, b) => a.row - b.row))) !== null;
}

async function store(file: string, bytes: Buffer, choices: Choices, importer: ContactImporter): Promise<boolean> {
  const examined = await examine(file, bytes, choices, (text) => importer.mac(text));
  if (!examined) return false;
  const outcome = await importer.importRows(examined.rows);
  say(`Imported now: ${outcome.imported}. Already there from an earlier import: ${outcome.alreadyThere}.`);
  if (outcome.toAdvisers > 0) say(`Notes that went to the advisers, sealed, and are kept nowhere else: ${outcome.toAdvisers}.`);
  const added = [...outcome.refused, ...outcome.withoutNote];
  if (added.length > 0) {
    const path = await writeRejects(file, [...examined.rejects, ...added].sort((a, b) => a.row - b.row));
    if (outcome.refused.length > 0) say(`Sound, but not accepted here: ${outcome.refused.length}; added to the reject file.`);
    if (outcome.withoutNote.length > 0) say(`Imported without their note: ${outcome.withoutNote.length}; added to the reject file. What belongs to the advisers is told to an adviser.`);
    if (!path) return false;
  }
  return true;
}

async function examine(file: string, bytes: Buffer, choices: Choices, mac: (text: string) => string): Promise<{ rows: SheetRow[]; rejects: Reject[] } | null> {
  const reading = readOutreachSheet(bytes, { dateOrder: choices.dateOrder, mac });
  if (reading.refused) return say(refusalSentence(reading.refused), 'Nothing was imported.'), null;
  const wanted = withDecided(reading, choices.also ?? []);
  if (!wanted) return say('--also names a row that the reject file does not list as duplicate_row. Nothing was imported.'), null;
  say(...summary(reading));
  const path = await writeRejects(file, wanted.rejects);
  if (!path) return null;
  say(`Reject file: ${path} (row numbers and reason codes, no values). A person decides about each duplicate_row:`);
  say('two equal anonymous contacts in one shift are possible; name such rows with --also.', ...ORIGINAL_REMAINS);
  return wanted;
}

/** Moves the duplicates that a person has named from the rejects to the rows. */
function withDecided(reading: SheetReading, also: readonly number[]): { rows: SheetRow[]; rejects: Reject[] } | null {
  const decided = reading.duplicates.filter(({ row }) => also.includes(row));
  if (decided.length !== new Set(also).size) return null;
  return {
    rows: [...reading.rows, ...decided.map(({ contact }) => contact)],
    rejects: reading.rejects.filter(({ row }) => !also.includes(row)),
  };
}

/** Replaces the reject file of an earlier run as a whole; returns its path. */
async function writeRejects(file: string, rejects: readonly Reject[]): Promise<string | null> {
  const path = join(dirname(file), `${basename(file, extname(file))}.rejects.csv`);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(writeRejectFile(rejects));
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    return path;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    say('The reject file cannot be written beside the file. Copy the file to a folder that you may write to, and start again.');
    return null;
  }
}

/** For a dry run, whose keys are compared with nothing. */
function passingMac(): (text: string) => string {
  const key = randomBytes(32);
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}

const MAPPING = /^(.+)=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

function teamMapping(text: string, earlier: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const [, label, id] = MAPPING.exec(text) ?? [];
  if (label === undefined || id === undefined) throw new InvalidArgumentError('Give it as "Team A=7c9e6679-7425-40de-944b-e07fc1f90ae7".');
  return new Map([...earlier, [label, id]]);
}

function rowNumbers(text: string): number[] {
  if (!/^\d{1,9}(,\d{1,9})*$/.test(text)) throw new InvalidArgumentError('Give row numbers with commas between them: 12,33');
  return text.split(',').map(Number);
}
