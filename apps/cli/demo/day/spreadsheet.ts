import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from './stage';
import type { World } from './world';

const SHEET = join(__dirname, '..', 'data', 'outreach-log.csv');

/** The operator brings in what the teams kept in a spreadsheet. Answers the newest day of its sound rows, if there is any. */
export async function importSpreadsheet({ stage, parasol, folder, account, team }: World): Promise<string | undefined> {
  const house = account('imke.lantern');
  const file = join(folder, 'outreach-log.csv');
  await copyFile(SHEET, file);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').length - 1;
  stage.say(`${house.organisation} has kept its contacts in a spreadsheet: ${lines} lines, many hands, dates in four ways of writing.`);
  stage.say('$ npx parasol import-contacts outreach-log.csv --date-order dmy --organisation … --team "Team A=…" --team "Team B=…" --create-missing');
  const command = [
    'import-contacts', file, '--date-order', 'dmy', '--organisation', house.organisationId, '--team', `Team A=${team('Night team')}`, '--team', `Team B=${team('Day team')}`,
    '--create-missing',
  ];
  const first = await parasol.command(...command);
  must(first.code === 0, `the import ended with ${first.code}:\n${first.output.trim()}`);
  stage.say(...told(first.output).map((line) => `  ${line}`));
  const rejects = (await readFile(join(folder, 'outreach-log.rejects.csv'), 'utf8')).trimEnd().split('\r\n').slice(1);
  must(rejects.every((line) => /^\d+,\d+,[a-z_ ]+,[a-z_]+$/.test(line)), 'the reject file holds more than row numbers and codes');
  stage.say(`The reject file names ${rejects.length} rows by number and reason code, with no cell of the sheet in it.`);
  const again = await parasol.command(...command);
  must(again.code === 0 && /Imported now: 0\./.test(again.output), 'a second import of the same sheet must add nothing');
  stage.say(`The same command once more: ${told(again.output).find((line) => line.startsWith('Imported now')) ?? ''}`);
  return /Sound contacts: [1-9]\d*, from \S+ to (\d{4}-\d\d-\d\d)/.exec(first.output)?.[1];
}

/** What the command says, without its progress. */
const told = (output: string): string[] => output.trimEnd().split('\n').filter((line) => !/^\d+ of \d+ contacts\.$/.test(line));
