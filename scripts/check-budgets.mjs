// Budgets that keep the house readable, and what must never be committed. Prints each breach; exits 1 when there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MAX_LINES = 300;
const MAX_PARAMETERS = 6;

// What is written by a program or by others, or is data, has no length that a person chose.
const FREE = /(^|\/)(package-lock\.json|LICENSE|.*\.(generated\.\w+|csv|json|svg|snap)|matrix\.md)$/;

/** Tracked files and new ones that are not ignored. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  .split('\0')
  .filter((name) => name !== '');

const breaches = [];
const breach = (name, line, text) => breaches.push(`${name}${line ? `:${line}` : ''}  ${text}`);

for (const name of new Set(files)) {
  let text;
  try {
    text = readFileSync(join(root, name), 'utf8');
  } catch {
    continue;
  }
  const lines = text.split('\n');
  if (/\.(tsx?|mjs|cjs|sql|sh)$|^\.ci\/run$/.test(name) && !FREE.test(name) && lines.length - 1 > MAX_LINES) breach(name, 0, `${lines.length - 1} lines; at most ${MAX_LINES}`);
  if (/\.([cm]?[jt]s|tsx)$/.test(name)) {
    for (const [index, parameters] of constructors(text)) {
      if (parameters > MAX_PARAMETERS) breach(name, lineOf(text, index), `a constructor of ${parameters} parameters; at most ${MAX_PARAMETERS}`);
    }
  }
  if (/^scripts\/[^/]+\.mjs$/.test(name)) {
    for (const [where, line, wanted] of packagesOf(name)) breach(where, line, `${name} needs "${wanted}" before it could install it: import it later`);
  }
  if (name === 'scripts/check-budgets.mjs' || name === 'eslint.config.mjs' || name === 'CONTRIBUTING.md') continue;
  if (/\.(tsx?|css|mjs|cjs|sql|sh|md|yml)$/.test(name)) {
    find(name, text, /\b(TODO|FIXME|XXX)\b/g, 'an unfinished thing: finish it, or file an issue');
    find(name, text, /\bforwardRef\b/g, 'a cycle: cut it instead');
  }
  if (/\.(spec|fixture)\.ts$/.test(name)) find(name, text, /\b(?:describe|it|test)\.(?:only|skip|todo)\b|\b(?:fdescribe|fit|xdescribe|xit|xtest)\(/g, 'a test left out, or others left out because of it');
  if (name === 'package-lock.json' || name === '.npmrc') find(name, text, /"resolved":\s*"https?:|^\s*(@[\w-]+:)?registry\s*=/gm, 'names a registry; "npm install" with our .npmrc leaves it out');
}

function find(name, text, pattern, what) {
  for (const match of text.matchAll(pattern)) breach(name, lineOf(text, match.index), what);
}

/** Packages that a command of a fresh clone stands on at once, in itself and in what it imports of ours. */
function* packagesOf(name, seen = new Set()) {
  if (seen.has(name)) return;
  seen.add(name);
  const text = readFileSync(join(root, name), 'utf8');
  for (const { 1: wanted, index } of text.matchAll(/^(?:import|export)\s(?:[\w\s*{},]*\sfrom\s)?['"]([^'"]+)['"]/gm)) {
    if (wanted.startsWith('.')) yield* packagesOf(join(dirname(name), wanted), seen);
    else if (!wanted.startsWith('node:')) yield [name, lineOf(text, index), wanted];
  }
}

function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}

/** Where constructors begin and how many parameters they take: commas at the outermost level. */
function* constructors(text) {
  for (const { index } of text.matchAll(/\bconstructor\s*\(/g)) {
    let depth = 0;
    let commas = 0;
    let last = '';
    for (let at = text.indexOf('(', index); at < text.length; at++) {
      const sign = text[at];
      // An arrow's head is no bracket.
      if ('([{<'.includes(sign)) depth++;
      else if (')]}'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth--;
      if (depth === 0) break;
      if (sign === ',' && depth === 1) commas++;
      if (sign.trim() !== '') last = sign;
    }
    yield [index, last === '(' ? 0 : commas + (last === ',' ? 0 : 1)];
  }
}

if (breaches.length > 0) {
  console.error(breaches.join('\n'));
  console.error(`${breaches.length} budgets are exceeded.`);
  process.exit(1);
}
console.log(`${new Set(files).size} files are within their budgets.`);
