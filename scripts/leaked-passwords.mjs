// `node scripts/leaked-passwords.mjs LIST…`: takes lists of passwords that were leaked, one a line, and keeps of each that is long enough for us the
// first four bytes of its SHA-256. Nothing of the lists can be read in the result; one password in a hundred thousand is taken for one of them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = join(import.meta.dirname, '../libs/staff/sign-in/leaked-passwords.generated.ts');
const SHORTEST = 12;

const plain = (password) => password.normalize('NFKC').toLowerCase();
const lines = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/));
const known = new Set(lines.map(plain).filter((password) => [...password].length >= SHORTEST));
const prefixes = [...new Set([...known].map((password) => createHash('sha256').update(password).digest().readUInt32BE()))].sort((a, b) => a - b);
const bytes = Buffer.alloc(prefixes.length * 4);
prefixes.forEach((prefix, index) => bytes.writeUInt32BE(prefix, index * 4));
writeFileSync(
  TARGET,
  `// Written by scripts/leaked-passwords.mjs from the million most frequent of the ten million passwords that Mark Burnett published (public domain), as
// OWASP SecLists keeps them: ${prefixes.length} of ${SHORTEST} characters or more. The first four bytes of each SHA-256, in order, in base64.
export const LEAKED_PASSWORDS =
  '${bytes.toString('base64')}';
`,
);
console.log(`${prefixes.length} passwords of ${SHORTEST} characters or more.`);
