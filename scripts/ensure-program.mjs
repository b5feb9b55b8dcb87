#!/usr/bin/env node
// `ensure-program.mjs NAME`: prints the path of a program that tests need and npm does not have. Where it is not installed and this
// user may install Debian packages, installs it first; otherwise exits with 1 and names the command that installs it, or goes on with what does instead.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** What each program is needed for, and Debian's packages: the first has the program's name, others come with a file of theirs that tells. */
const PROGRAMS = {
  age: { why: 'to open an export without us', packages: ['age'] },
  faketime: { why: 'to let a process and a database believe that it is another day', packages: ['faketime'] },
  pgbench: { why: 'to compare the bare server of npm run bench with', packages: ['postgresql-contrib'] },
  'redis-server': { why: 'to test the queue on Redis', packages: ['redis-server'] },
  chromium: {
    why: 'to test the web app in a browser, in Arabic and Chinese, too',
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
    files: ['/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
  },
  // Chromium without windows does the same in less time, and is a package of Debian's alone.
  'chromium-headless-shell': { packages: ['chromium-headless-shell'], instead: 'chromium' },
};
const APT = '/usr/bin/apt-get';
const POLICY = '/usr/sbin/policy-rc.d';

const asked = process.argv[2] ?? '';
if (!(asked in PROGRAMS)) throw new Error(`one of ${Object.keys(PROGRAMS).join(', ')}`);

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')];
const path = (name) => FOLDERS.map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
// Where there are no Debian packages, the files are wherever that system has them.
const found = (name) => (existsSync(APT) && !(PROGRAMS[name].files ?? []).every((file) => existsSync(file)) ? undefined : path(name));

function install({ packages, instead }) {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  // A package may start a server of its own, which nobody asked for: a policy of "never" for the time of the installation.
  const guarded = !existsSync(POLICY);
  if (guarded) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const options = { stdio: 'ignore', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // Another spec may be installing something else.
  const get = ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  try {
    try {
      execFileSync('apt-get', get, options);
    } catch (error) {
      if (instead) throw error;
      execFileSync('apt-get', ['update', '-q'], options);
      execFileSync('apt-get', get, options);
    }
  } catch {
    // Answered below, by its absence.
  } finally {
    if (guarded) rmSync(POLICY, { force: true });
  }
}

/** Its path, or that of what does instead. */
function ensure(name) {
  const program = PROGRAMS[name];
  if (!found(name)) install(program);
  const installed = found(name);
  if (installed || !program.instead) return { name, installed };
  return ensure(program.instead);
}

const { name, installed } = ensure(asked);
if (installed) {
  process.stdout.write(`${installed}\n`);
} else {
  const { why, packages } = PROGRAMS[name];
  process.stderr.write(`The tests need the program ${name} (${why}), which only root can install here: sudo apt-get install ${packages.join(' ')}\n`);
  process.exitCode = 1;
}
