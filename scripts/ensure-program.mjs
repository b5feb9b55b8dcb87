#!/usr/bin/env node
// `ensure-program.mjs NAME`: prints the path of a program that tests need and npm does not have. Where it is not installed and this
// user may install Debian packages, installs it first; otherwise exits with 1 and names the command that installs it.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** What each program is needed for; the Debian package has the program's name. */
const PROGRAMS = { age: 'to open an export without us', 'redis-server': 'to test the queue on Redis' };
const POLICY = '/usr/sbin/policy-rc.d';

const name = process.argv[2] ?? '';
if (!(name in PROGRAMS)) throw new Error(`one of ${Object.keys(PROGRAMS).join(', ')}`);

const found = () => ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => `${folder}/${name}`).find((file) => existsSync(file));

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // A package may start a server of its own, which nobody asked for: a policy of "never" for the time of the installation.
  const guarded = !existsSync(POLICY);
  if (guarded) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const options = { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const get = ['install', '-y', '-q', '--no-install-recommends', name];
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
const path = found();
if (path) {
  process.stdout.write(`${path}\n`);
} else {
  process.stderr.write(`The tests need the program ${name} (${PROGRAMS[name]}), which only root can install here: sudo apt-get install ${name}\n`);
  process.exitCode = 1;
}
