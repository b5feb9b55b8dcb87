import type { Command } from 'commander';
import { dataDirOf, isProtected, openSecrets, OperatorError, protectSecrets, readSecrets, unprotectSecrets, type Secrets } from '@parasol/database';
import { generatePassphrase } from '@parasol/sealing';
import { ask } from '../asking';
import { claim } from '../instance-lock';
import { inOneSpelling, newPassphraseOf, passphraseFrom } from '../passphrase';
import { say } from '../saying';

interface ProtectOptions {
  readonly passphraseFile?: string;
  readonly yes?: boolean;
}

/** Adds `protect-keys`: from then on the data folder alone opens nothing; done again, it replaces the passphrase. */
export function protectKeys(program: Command): void {
  program
    .command('protect-keys')
    .description('put the keys of the installation under a passphrase, which every start then takes; again: under a new one')
    .option('--passphrase-file <file>', 'a passphrase of your own, instead of six words drawn at random')
    .option('--yes', 'do not ask whether the words were written down')
    .action(({ passphraseFile, yes }: ProtectOptions) =>
      alone(async (dataDir, secrets) => {
        const passphrase = passphraseFile === undefined ? await shownOnce(yes === true) : newPassphraseOf(passphraseFile);
        await protectSecrets(dataDir, secrets, passphrase);
        say(
          'The keys are protected. Each start and each command asks for the passphrase, or reads it from the file that PARASOL_PASSPHRASE_FILE names.',
          'Copies of secrets.json from before open everything without it: destroy them, in backups and in settings written for containers, too.',
        );
      }),
    );
}

/** Adds `unprotect-keys`: takes the passphrase off again. */
export function unprotectKeys(program: Command): void {
  program
    .command('unprotect-keys')
    .description('take the passphrase off again: whoever reads the data folder then has the keys')
    .action(() =>
      alone((dataDir, secrets) => {
        if (!isProtected(readSecrets(dataDir))) throw new OperatorError('The keys of this installation are not protected by a passphrase.');
        unprotectSecrets(dataDir, secrets);
        say('The keys stand open in secrets.json again. Starting takes no passphrase.');
      }),
    );
}

/** With the secrets, while no Parasol runs on the data folder: what runs would go on with what it was given. */
async function alone(work: (dataDir: string, secrets: Secrets) => Promise<void> | void): Promise<void> {
  const dataDir = dataDirOf(process.env);
  readSecrets(dataDir);
  const release = claim(dataDir);
  try {
    await work(dataDir, await openSecrets(dataDir, () => passphraseFrom(process.env)));
  } finally {
    release();
  }
}

/** Six words that the operator has shown to have: without them everything encrypted is lost. */
async function shownOnce(sure: boolean): Promise<string> {
  const passphrase = generatePassphrase();
  say(
    'PASSPHRASE: write these six words on paper, twice. They are shown once, and kept nowhere.',
    '',
    `  ${passphrase}`,
    '',
    'Keep the papers away from this machine. Without them nobody opens a case file again, nor an adviser’s document that is stored here, not even with the recovery key.',
    '',
  );
  if (!sure && inOneSpelling(await ask('Type the six words, from the paper: ')) !== passphrase) throw new OperatorError('Those are other words. Nothing was changed; begin again.');
  return passphrase;
}
