import { hasNoKeys, lookThrough, placeHeads, restoreData, restoreKeys, SECRETS, type Contents } from '@parasol/backups';
import { dataDirOf, OperatorError, placeSecrets } from '@parasol/database';
import { Argument, type Command } from 'commander';
import { openInstallation } from '../installation';
import { removalsBeside, removeAgain } from '../removals';
import { askIdentity } from '../sealed-office';
import { say } from '../saying';

/** Adds `restore`: fills an empty installation from the files of `backup`. The key is read from standard input, never from an argument. */
export function restore(program: Command): void {
  program
    .command('restore')
    .description('fill an empty installation from a backup; asks for the recovery key, or reads it from standard input')
    .addArgument(new Argument('[data]', 'the file of data'))
    .option('--keys <file>', 'the file of keys')
    .option('--removals <file>', 'a later copy of removals/removals.jsonl of the data folder: what was erased since the backup is erased again')
    .action(refill);
}

async function refill(dataFile: string | undefined, { keys: keysFile, removals: removalsFile }: { keys?: string; removals?: string }): Promise<void> {
  if (dataFile === undefined && keysFile === undefined) throw new OperatorError('Name a file of data, a file of keys, or both: npx parasol restore DATA --keys KEYS');
  const identity = await askIdentity('Recovery key: ');
  const look = (path: string | undefined, holds: 'data' | 'keys'): Promise<Contents> | undefined => (path === undefined ? undefined : lookThrough(path, identity, holds));
  const data = await look(dataFile, 'data');
  const keys = await look(keysFile, 'keys');
  const removals = await removalsBeside({ keysFile, keys, removalsFile, identity });
  const dataDir = dataDirOf(process.env);
  if (keys) placeSecrets(dataDir, keys.files.get(SECRETS) ?? Buffer.of());
  const installation = await openInstallation(process.env, {
    alone: true,
    prepare: async (urls, secrets) => {
      if (keys) await restoreKeys(keys, identity, urls.keysOwner);
      if (data) await restoreData(data, identity, urls.owner, secrets);
    },
  });
  try {
    if (keys) say(`keys  ${told(keys)}`);
    if (data) say(`data  ${told(data)}`, 'Everybody signs in again; invitations that were open are not any more.');
    say(...(await removeAgain(installation, removals, keys?.header.madeAt)));
    if (data && !placeHeads(data, dataDir)) say(`The signed heads of the audit log in ${dataDir} stay as they are. Where the log goes on from an older day, verify-audit says tail_cut: move them aside, and keep them.`);
    if (await hasNoKeys(installation.urls.keysOwner)) say('No keys are here: sections, notes and sealed documents cannot be read. Restore the data together with --keys, into an empty folder.');
    if (data && data.header.installation !== installation.secrets.installation) say('The data are of another installation: whether it wrote this file cannot be told here.');
  } finally {
    await installation.close();
  }
}

const day = ({ header }: Contents): string => header.madeAt.slice(0, 16).replace('T', ' ');

const told = (contents: Contents): string =>
  `${contents.tables.length} tables, ${contents.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${day(contents)} (UTC). Number and SHA-256 of every table’s rows are those of the backup.`;
