import 'reflect-metadata';
import { errorCode, OperatorError } from '@parasol/database';
import { createProgram } from './program';

createProgram()
  .parseAsync()
  .then(
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`\n${explain(error)}\n`);
      process.exit(1);
    },
  );

/** Messages of libraries may quote a value, a statement or a password: only our own sentences are shown. */
function explain(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  const kind = error instanceof Error ? error.constructor.name : 'unknown';
  const code = errorCode(error);
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) : [];
  return [`Something broke that is a mistake in Parasol itself (${kind}${code === '' ? '' : ` ${code}`}). Please report these lines:`, ...places].join('\n');
}
