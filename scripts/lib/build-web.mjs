import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stop } from './console.mjs';

/** All that the app is made of; the lock file stands for its dependencies and for the bundler. */
const SOURCES = ['apps/web', 'libs/api-client', 'libs/kernel', 'libs/leak-guard', 'libs/sealing', 'tsconfig.json', 'package-lock.json', 'scripts/lib/build-web.mjs', 'scripts/lib/bundle-web.mjs'];
const ACCOUNT = '.built';

/**
 * Bundles the app for browsers into dist/web, unless what is there was made of the same sources. It is made beside it, in a folder
 * of its own for each build, and changes places with what is there: what serves it never sees half of it, and nothing else than
 * two renames lies between the old one and the new one. Returns whether it was made anew; ends the process where it cannot be.
 */
export async function buildWeb(root) {
  const target = join(root, 'dist/web');
  const digest = digestOf(root);
  if (builtFrom(target) === digest) return false;
  const workshop = makeWorkshop(join(root, 'dist'));
  const startedAt = Date.now();
  process.stdout.write('Building the web app …');
  let fault;
  try {
    const made = join(workshop, 'made');
    // A process of its own: the bundler is large, and what comes after here may run for weeks.
    fault = await run(root, [join(import.meta.dirname, 'bundle-web.mjs'), join(root, 'apps/web'), made]);
    if (fault === undefined) {
      writeFileSync(join(made, ACCOUNT), digest);
      exchange(made, target, join(workshop, 'former'));
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  if (fault !== undefined) stop(`${fault}\nThe web app could not be bundled; the reason stands above.`);
  process.stdout.write(` done in ${Math.round((Date.now() - startedAt) / 1000)} s.\n`);
  return true;
}

/** A folder for this process alone; those of processes that ended before they were done go. */
function makeWorkshop(dist) {
  const workshop = join(dist, `.web-${process.pid}`);
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) {
    const pid = Number(/^\.web-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && (pid === process.pid || !runs(pid))) rmSync(join(dist, name), { recursive: true, force: true });
  }
  mkdirSync(workshop);
  return workshop;
}

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Puts a folder in the place of another one. Again where a build that ran at the same time was between the two renames. */
function exchange(made, target, former) {
  for (let tries = 0; ; tries += 1) {
    rmSync(former, { recursive: true, force: true });
    try {
      if (existsSync(target)) renameSync(target, former);
      return renameSync(made, target);
    } catch (error) {
      if (tries >= 20) throw error;
    }
  }
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

/** Answers what it wrote where it did not go well. */
function run(root, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  child.on('message', (step) => process.stdout.write(` ${step} …`));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : said));
  });
}
