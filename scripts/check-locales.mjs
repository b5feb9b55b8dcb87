// `npm run locales`: every text in every language, none unused, none written into a source. Prints what to mend; exits 1 when there
// is something. What only a translation cures is counted, and fails with --complete, as in CI.
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';

const root = join(import.meta.dirname, '..');
ensureDependencies(root);
const { checkLocales } = await import('./lib/locales/check.mjs');

const complete = process.argv.includes('--complete');
const CURED_BY_TRANSLATING = new Set(['missing', 'untranslated']);

const found = checkLocales(root);
const waiting = found.filter(({ kind, language }) => !complete && CURED_BY_TRANSLATING.has(kind) && language !== 'en');
const failing = found.filter((one) => !waiting.includes(one));

const files = new Map();
for (const { where } of waiting) files.set(where.split('  ')[0], (files.get(where.split('  ')[0]) ?? 0) + 1);
for (const [file, count] of files) console.log(`${file}  ${count} texts wait for a translation`);

for (const { where, what } of failing) console.error(`${where}  ${what}.`);
if (failing.length > 0) {
  console.error(`${failing.length} mistakes in the texts of the web app.`);
  process.exit(1);
}
console.log(waiting.length > 0 ? `${waiting.length} texts wait for a translation.` : 'All texts are there, in every language.');
