import { fingerprint, generateIdentity, publicKeysOf } from '@parasol/sealing';
import type { ResealingStep } from '@parasol/sealed';
import type { Command } from 'commander';
import { ask } from '../asking';
import { id } from '../id';
import { askIdentity, withSealedOffice } from '../sealed-office';
import { say } from '../saying';

interface Where {
  readonly organisation: string;
}
interface Whose extends Where {
  readonly adviser: string;
}

/**
 * Adds `keys ceremony|show|enrol|replace|dismiss|re-seal`. Keys are read from standard input (or asked for, unseen), never from
 * an argument, where lists of processes and the shell's memory would show them; what is printed once is kept nowhere.
 */
export function keys(program: Command): void {
  const group = program.command('keys').description('the keys of the advisers’ compartment: recovery ceremony, advisers, sealing anew');
  const command = (name: string, description: string): Command => group.command(name).description(description).requiredOption('--organisation <id>', 'the organisation’s id', id);
  const forAdviser = (name: string, description: string): Command => command(name, description).requiredOption('--adviser <id>', 'the worker’s id', id);

  command('ceremony', 'make the recovery key, show it once for paper, and found the list of adviser keys')
    .option('--yes', 'do not ask whether it was written down')
    .action(({ organisation, yes }: Where & { yes?: boolean }) => ceremony(organisation, yes === true));
  command('show', 'show who is on the list of adviser keys, and how far sealing anew has come').action(({ organisation }: Where) => show(organisation));
  forAdviser('enrol', 'make an adviser’s keys, and enrol them by the recovery key').action(({ organisation, adviser }: Whose) => giveKeys(organisation, adviser, 'enrol'));
  forAdviser('replace', 'put new keys in the place of an adviser’s lost ones, by the recovery key').action(({ organisation, adviser }: Whose) => giveKeys(organisation, adviser, 'replace'));
  forAdviser('dismiss', 'take an adviser off the list; end their role in Parasol first').action(({ organisation, adviser }: Whose) => dismiss(organisation, adviser));
  command('re-seal', 'seal every document anew for the list that stands').action(({ organisation }: Where) => reseal(organisation));
}

async function ceremony(organisation: string, sure: boolean): Promise<void> {
  const recoveryIdentity = await generateIdentity();
  const words = fingerprint((await publicKeysOf(recoveryIdentity)).signer);
  say(...paper(organisation, recoveryIdentity, words));
  if (!sure) {
    const typed = (await ask('Type the last eight signs of the recovery key, from the paper: ')).replace(/\s/g, '').toUpperCase();
    if (typed !== recoveryIdentity.slice(-8)) {
      say('That is not what stands above. Nothing was stored; begin again.');
      process.exitCode = 1;
      return;
    }
  }
  const { state } = await withSealedOffice(organisation, (office) => office.ceremony(organisation, recoveryIdentity));
  if (state === 'confirmed') say('The recovery key is in force.');
  else say('It waits for a second human: another administrator or adviser compares the eight words with the paper, and confirms it in Parasol.');
}

const paper = (organisation: string, recoveryIdentity: string, words: string): string[] => [
  'RECOVERY KEY: write this on paper, twice, by hand or on a printer without memory. It is shown once.',
  '',
  `  ${recoveryIdentity.match(/.{1,16}/g)?.join(' ') ?? ''}`,
  '',
  `  eight words to compare: ${words}`,
  `  organisation: ${organisation}`,
  '',
  'It opens everything that advisers seal. Keep the two papers in two places, where nobody finds them by chance;',
  'whoever holds one can read, and without one a forgotten passphrase may lose everything.',
  '',
];

async function show(organisation: string): Promise<void> {
  const { keys: list, progress } = await withSealedOffice(organisation, (office) => office.show(organisation));
  say(
    `List ${list.version}. Eight words of the recovery key: ${fingerprint(list.recovery.signer)}`,
    ...list.advisers.map(({ adviserId, addedAt, addedBy }) => `adviser ${adviserId}, since ${addedAt}, vouched for by ${addedBy}`),
    `Documents: ${progress.every}. Sealed for an older list: ${progress.stale}. Not yet sealed anew this week: ${progress.uncovered}.`,
  );
}

async function giveKeys(organisation: string, adviser: string, how: 'enrol' | 'replace'): Promise<void> {
  const recoveryIdentity = await askIdentity('Recovery key: ');
  const passphrase = await withSealedOffice(organisation, (office) => office[how](organisation, adviser, recoveryIdentity));
  say('Six words for the adviser, shown once. They are not the sign-in password, and only the recovery key replaces them:', '', `  ${passphrase}`, '');
  say('Now seal the documents anew, so that these keys open them: npx parasol keys re-seal, or any adviser’s next session.');
}

async function dismiss(organisation: string, adviser: string): Promise<void> {
  const key = await askIdentity('Recovery key, or the key of an adviser who stays: ');
  await withSealedOffice(organisation, (office) => office.dismiss(organisation, adviser, key));
  say('Taken off the list. Nothing new is sealed to them; what stands is sealed anew by npx parasol keys re-seal, or by the others’ next sessions.');
}

async function reseal(organisation: string): Promise<void> {
  const key = await askIdentity('Recovery key, or an adviser’s key: ');
  const told = (step: ResealingStep): void => say(`${step.done} sealed anew.`);
  const { done, skipped } = await withSealedOffice(organisation, (office) => office.reseal(organisation, key, told));
  say(`Done: ${done} sealed anew.`);
  if (skipped > 0) {
    say(`${skipped} could not be opened with this key, and stand as they were: use the recovery key.`);
    process.exitCode = 1;
  }
}
