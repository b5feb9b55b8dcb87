import { policySource } from '@parasol/access';
import { backUp, isRecipient, recoveryKeyOf, removeOldKeys, type Written } from '@parasol/backups';
import { verifyRoles } from '@parasol/database';
import { KEY_BACKUP_DAYS } from '@parasol/keys';
import { InvalidArgumentError, type Command } from 'commander';
import { id } from '../id';
import { openInstallation } from '../installation';
import { say } from '../saying';

interface BackupOptions {
  readonly to: string;
  readonly keysTo?: string;
  readonly organisation?: string;
  readonly recipient?: string;
}

/** Adds `backup`: two age files, of the data and of the keys, that the recovery key opens. Parasol may run meanwhile. */
export function backup(program: Command): void {
  program
    .command('backup')
    .description('write two files, of the data and of the keys, that only the recovery key opens; Parasol may run meanwhile')
    .requiredOption('--to <folder>', 'where the files are written')
    .option('--keys-to <folder>', 'another folder for the file of keys')
    .option('--organisation <id>', 'whose recovery key opens them, where several organisations are', id)
    .option('--recipient <age1…>', 'another key that opens them', recipient)
    .action(make);
}

async function make({ to, keysTo = to, organisation, recipient: other }: BackupOptions): Promise<void> {
  const installation = await openInstallation();
  try {
    const { urls } = installation;
    // A table without its policies would look empty to the role that reads it.
    await verifyRoles({ backup: urls.backup }, policySource().digest);
    const { recipient: key, words } = other === undefined ? await recoveryKeyOf(urls.backup, organisation) : { recipient: other, words: undefined };
    const { data, keys } = await backUp(installation, { recipient: key, folder: to, keysFolder: keysTo });
    const removed = removeOldKeys(keysTo, KEY_BACKUP_DAYS);
    say(
      `data  ${figures(data)}`,
      `keys  ${figures(keys)}`,
      words === undefined ? `Opened by the key of ${key} only.` : `Opened by the recovery key only. Its eight words, to compare with the paper: ${words}`,
      ...(removed.length === 0 ? [] : [`Removed there, for it was older than ${KEY_BACKUP_DAYS} days: ${removed.join(', ')}`]),
      `Keep the two apart. Destroy the keys, and every copy of them, within ${KEY_BACKUP_DAYS} days: what was erased is gone with the last of them.`,
    );
  } finally {
    await installation.close();
  }
}

const figures = ({ path, size, tables, rows }: Written): string => `${path}  ${Math.ceil(size / 1024)} KiB, ${tables} ${tables === 1 ? 'table' : 'tables'}, ${rows} rows`;

function recipient(value: string): string {
  if (!isRecipient(value)) throw new InvalidArgumentError('A recipient is the public half of a recovery key: age1 and 58 letters and digits.');
  return value;
}
