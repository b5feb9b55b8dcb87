import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal, or takes the next line of standard input. */
export async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  return line(process.stderr);
}

/** As `ask`, for what nobody shall read over the shoulder: what is typed is not shown. */
export async function readSecret(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(question);
  const text = await line(new Writable({ write: (_chunk, _encoding, done) => done() }));
  if (process.stdin.isTTY) process.stderr.write('\n');
  return text;
}

async function line(output: NodeJS.WritableStream): Promise<string> {
  const terminal = process.stdin.isTTY;
  const reader = createInterface({ input: process.stdin, output, terminal });
  try {
    for await (const text of reader) return text.trim();
    return '';
  } finally {
    reader.close();
  }
}
