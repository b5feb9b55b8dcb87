import { readFileSync } from 'node:fs';
import { OperatorError } from '@parasol/database';
import { readPassphrase, SealingError } from '@parasol/sealing';
import { readSecret } from './asking';

/** A passphrase that is not our six words must at least be long: who has the file may try for as long as they like. */
const SHORTEST = 20;

/** One spelling for what a person types in several: six words as they were generated, anything else as it is. */
export function inOneSpelling(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  try {
    return readPassphrase(text);
  } catch (error) {
    if (error instanceof SealingError) return text;
    throw error;
  }
}

/**
 * The passphrase that opens the keys of the installation: from the file that PARASOL_PASSPHRASE_FILE names, else asked for on
 * the terminal, unseen.
 * @throws OperatorError when there is neither file nor terminal.
 */
export async function passphraseFrom(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const file = env.PARASOL_PASSPHRASE_FILE;
  if (file) return inOneSpelling(textOf(file, 'PARASOL_PASSPHRASE_FILE'));
  // Standard input belongs to the command, which may read a key from it.
  if (!process.stdin.isTTY) throw new OperatorError('The keys of this installation are protected by a passphrase. Name a file that holds it with PARASOL_PASSPHRASE_FILE, or start from a terminal, which asks for it.');
  return inOneSpelling(await readSecret('Passphrase of this installation: '));
}

/**
 * A new passphrase that the operator has put in a file.
 * @throws OperatorError when the file cannot be read, or what it holds is soon guessed.
 */
export function newPassphraseOf(file: string): string {
  const text = inOneSpelling(textOf(file, '--passphrase-file'));
  if (text.length < SHORTEST) throw new OperatorError(`The passphrase in ${file} is too short: at least ${SHORTEST} signs, better six words drawn at random (leave --passphrase-file out to be given them).`);
  return text;
}

function textOf(file: string, namedBy: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(`The file that ${namedBy} names cannot be read: ${file}.`);
  }
}
