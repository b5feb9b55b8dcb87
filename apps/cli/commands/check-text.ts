import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkText as check } from '@parasol/leak-guard';
import type { Command } from 'commander';

/**
 * Adds `check-text [FILE]`: reads JSON lines {"id","lang"?,"text"} from the file, or from standard input, and writes
 * {"id","leak","reasons"} for each; a line that is no such object gives {"line","error"} and exit code 1. No text is ever repeated.
 */
export function checkText(program: Command): void {
  program
    .command('check-text')
    .description('say for each JSON line {"id","lang","text"} whether its text holds immigration information; needs no database')
    .argument('[file]', 'a file of JSON lines; standard input when left out')
    .action(async (file: string | undefined) => {
      const lines = createInterface({ input: file === undefined ? process.stdin : createReadStream(file), crlfDelay: Infinity });
      let number = 0;
      try {
        for await (const line of lines) {
          number++;
          if (line.trim() !== '') await write(answer(line, number));
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        process.stderr.write('The file could not be read. Check its name and that you may read it.\n');
        process.exitCode = 1;
      }
    });
}

/** One line's answer: the verdict, or that the line is broken, by its number alone. */
function answer(line: string, number: number): object {
  const note = parsed(line);
  if (note === undefined) {
    process.exitCode = 1;
    return { line: number, error: 'not a JSON object with "id" and "text"' };
  }
  return { id: note.id, ...check(note.text, note.lang) };
}

function parsed(line: string): { id: string | number; text: string; lang?: string } | undefined {
  try {
    const note = JSON.parse(line.replace(/^\uFEFF/, '')) as { id?: unknown; text?: unknown; lang?: unknown } | null;
    if (typeof note !== 'object' || note === null || typeof note.text !== 'string') return undefined;
    if (typeof note.id !== 'string' && typeof note.id !== 'number') return undefined;
    return { id: note.id, text: note.text, ...(typeof note.lang === 'string' ? { lang: note.lang } : {}) };
  } catch {
    return undefined;
  }
}

/** Waits while the reader is slower than we are. */
const write = (value: object): Promise<void> => new Promise((done, failed) => process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? failed(error) : done())));
