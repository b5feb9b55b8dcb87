import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const FOLDERS = ['apps', 'libs', 'migrations'];
/** Runs in browsers, and is bundled by build-web.mjs. */
const WEB = 'apps/web';
const ACCOUNT = '.built.json';

/**
 * Translates what has changed since the last build into dist/, file by file (types are checked by CI, not at every
 * start), copies what is no TypeScript, and removes what is gone. Returns how many files were written.
 */
export async function build(root) {
  const dist = join(root, 'dist');
  const recipe = digest(readFileSync(join(root, '.swcrc')), readFileSync(new URL(import.meta.url)), swcVersion(root));
  const before = readAccount(dist, recipe);
  const files = {};
  const work = [];
  for (const path of FOLDERS.flatMap((folder) => [...sources(join(root, folder), join(root, WEB))])) {
    const name = relative(root, path);
    const { mtimeMs, size } = statSync(path);
    files[name] = `${mtimeMs} ${size}`;
    if (before[name] !== files[name] || !existsSync(join(dist, outputOf(name)))) work.push(name);
  }
  const gone = Object.keys(before).filter((name) => !(name in files));
  if (work.length === 0 && gone.length === 0) return 0;
  for (const name of gone) for (const end of ['', '.map']) rmSync(join(dist, outputOf(name) + end), { force: true });
  const swc = createRequire(join(root, 'package.json'))('@swc/core');
  const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  options.jsc.baseUrl = root;
  delete options.$schema;
  await Promise.all(work.map((name) => translate(root, dist, name, swc, options)));
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, ACCOUNT), JSON.stringify({ recipe, files }));
  return work.length;
}

const outputOf = (name) => name.replace(/\.ts$/, '.js');
const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const swcVersion = (root) => JSON.parse(readFileSync(join(root, 'node_modules/@swc/core/package.json'), 'utf8')).version;

function readAccount(dist, recipe) {
  try {
    const account = JSON.parse(readFileSync(join(dist, ACCOUNT), 'utf8'));
    if (account.recipe === recipe) return account.files;
  } catch {
    // None, or half written: build all.
  }
  rmSync(dist, { recursive: true, force: true });
  return {};
}

function* sources(folder, leftOut) {
  if (!existsSync(folder) || folder === leftOut) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path, leftOut);
    else if (!/\.(spec|fixture|d)\.ts$|^\./.test(entry.name)) yield path;
  }
}

async function translate(root, dist, name, swc, options) {
  const source = join(root, name);
  const target = join(dist, outputOf(name));
  await mkdir(dirname(target), { recursive: true });
  if (!name.endsWith('.ts')) return copyFile(source, target);
  const { code, map } = await swc.transformFile(source, { ...options, swcrc: false, filename: source, sourceFileName: relative(dirname(target), source) });
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
}
