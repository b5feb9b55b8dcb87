import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All that the app is made of; the lock file stands for its dependencies and for the bundler. */
const SOURCES = ['apps/web', 'libs/api-client', 'libs/kernel', 'libs/leak-guard', 'libs/sealing', 'tsconfig.json', 'package-lock.json', 'scripts/lib/build-web.mjs', 'scripts/lib/bundle-web.mjs'];
const ACCOUNT = '.built';

/**
 * Bundles the app for browsers into dist/web, unless what is there was made of the same sources. It is made beside it and
 * moved there whole: what serves it never sees half of it. Returns whether it was made anew.
 */
export async function buildWeb(root) {
  const target = join(root, 'dist/web');
  const digest = digestOf(root);
  if (builtFrom(target) === digest) return false;
  const made = join(root, 'dist/.web');
  const startedAt = Date.now();
  process.stdout.write('Building the web app …');
  // A process of its own: the bundler is large, and what comes after here may run for weeks.
  const done = await run(root, [join(import.meta.dirname, 'bundle-web.mjs'), join(root, 'apps/web'), made]);
  if (!done) throw new Error('the web app could not be bundled; the reason stands above');
  writeFileSync(join(made, ACCOUNT), digest);
  rmSync(target, { recursive: true, force: true });
  renameSync(made, target);
  process.stdout.write(` done in ${Math.round((Date.now() - startedAt) / 1000)} s.\n`);
  return true;
}

function builtFrom(target) {
  try {
    return readFileSync(join(target, ACCOUNT), 'utf8');
  } catch {
    return undefined;
  }
}

function digestOf(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => [...files(join(root, source))]).sort()) {
    const bytes = readFileSync(path);
    hash.update(`${relative(root, path)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function* files(path) {
  if (!existsSync(path)) return;
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return void (yield path);
  }
  for (const entry of entries) {
    if (entry.isDirectory()) yield* files(join(path, entry.name));
    else if (!/\.(spec|fixture)\.tsx?$|\.md$/.test(entry.name)) yield join(path, entry.name);
  }
}

/** Answers whether it went well; what it wrote is shown only when it did not. */
function run(root, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  child.on('message', (step) => process.stdout.write(` ${step} …`));
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(`\n${said}`);
      resolve(code === 0);
    });
  });
}
