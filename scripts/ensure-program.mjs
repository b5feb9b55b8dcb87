#!/usr/bin/env node
// `ensure-program.mjs NAME`: prints the path of a program that tests need and npm does not have. Where it is not installed and this
// user may install Debian packages, installs it first; otherwise exits with 1 and names the command that installs it.
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
};
const APT = '/usr/bin/apt-get';
const POLICY = '/usr/sbin/policy-rc.d';

const name = process.argv[2] ?? '';
if (!(name in PROGRAMS)) throw new Error(`one of ${Object.keys(PROGRAMS).join(', ')}`);

const { why, packages, files = [] } = PROGRAMS[name];

const path = () => ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
// Where there are no Debian packages, the files are wherever that system has them.
const found = () => (existsSync(APT) && !files.every((file) => existsSync(file)) ? undefined : path());

function install() {
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
    } catch {
      execFileSync('apt-get', ['update', '-q'], options);
      execFileSync('apt-get', get, options);
    }
  } catch {
    // Answered below, by its absence.
  } finally {
    if (guarded) rmSync(POLICY, { force: true });
  }
}

if (!found()) install();
const installed = found();
if (installed) {
  process.stdout.write(`${installed}\n`);
} else {
  process.stderr.write(`The tests need the program ${name} (${why}), which only root can install here: sudo apt-get install ${packages.join(' ')}\n`);
  process.exitCode = 1;
}
