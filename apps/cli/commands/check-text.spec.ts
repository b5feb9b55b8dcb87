import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkText } from './check-text';

test('says a verdict for each line, and of a broken one its number alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parasol-check-'));
  const file = join(folder, 'notes.jsonl');
  await writeFile(file, '{"id":"a","lang":"en","text":"her visa expired in may"}\nsecret passport words\n\n{"id":2,"text":"took 20 condoms"}\n{"text":"no id"}\n');
  let written = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk: any, done: any) => ((written += String(chunk)), done?.(), true));
  try {
    const program = new Command();
    checkText(program);
    await program.parseAsync(['check-text', file], { from: 'user' });
  } finally {
    spy.mockRestore();
    await rm(folder, { recursive: true });
  }
  const error = 'not a JSON object with "id" and "text"';
  expect(written.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
    { id: 'a', leak: true, reasons: ['visa_permit'] },
    { line: 2, error },
    { id: 2, leak: false, reasons: [] },
    { line: 5, error },
  ]);
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
});
