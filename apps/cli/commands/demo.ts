import type { Command } from 'commander';
import { dataDirOf, OperatorError } from '@parasol/database';
import { demoSignIns } from '../demo';
import { codeOfApp, readAccounts } from '../demo/accounts';
import { brokenSentence, playDay } from '../demo/day';
import { Stopping } from '../stopping';

/** Adds `demo`: one day on an installation of its own. Exit code 0 when everything went as it must, else 1. */
export function demo(program: Command): void {
  program
    .command('demo')
    .description('play one day on an installation of its own, step by step; nothing of it remains')
    .action(async () => {
      const stopping = new Stopping();
      let stop = async (): Promise<void> => undefined;
      const day = playDay((text) => void process.stdout.write(text), (given) => (stop = given));
      const ended = await Promise.race([day.then(() => 'played' as const), stopping.wait().then(() => 'stopped' as const)]).catch((error: unknown) => error);
      if (ended === 'played') return;
      process.exitCode = 1;
      if (ended === 'stopped') {
        process.stdout.write('\nStopping …\n');
        day.catch(() => undefined);
        return stop();
      }
      process.stdout.write(`\n${brokenSentence(ended)}\n`);
    });
}

/** Adds `demo-code NAME`: what an authenticator app would show now for somebody of the demo. */
export function demoCode(program: Command): void {
  program
    .command('demo-code')
    .description('the one-time code of somebody of the demo, for signing in now')
    .argument('<name>', 'the sign-in name, as it stands in demo-sign-ins.txt')
    .action(async (name: string) => {
      const file = demoSignIns(dataDirOf(process.env));
      if (file === null) throw new OperatorError('This installation has no demo. "npm start" makes one in an empty data folder.');
      const account = (await readAccounts(file)).find(({ signInName }) => signInName === name);
      if (!account) throw new OperatorError(`Nobody of the demo signs in with this name. ${file} has the names.`);
      process.stdout.write(`${await codeOfApp(account.totpSecret)}\n`);
    });
}
