#!/usr/bin/env node
// Prints the path of redis-server. Where it is not installed and this user may install Debian packages, installs it first;
// otherwise exits with 1 and says so: the specs that need it are then skipped, and say that, too.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const PACKAGE = 'redis-server';
const POLICY = '/usr/sbin/policy-rc.d';

const found = () => ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => `${folder}/${PACKAGE}`).find((file) => existsSync(file));

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // The package starts a server of its own, which nobody asked for: a policy of "never" for the time of the installation.
  const guarded = !existsSync(POLICY);
  if (guarded) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const options = { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const get = ['install', '-y', '-q', '--no-install-recommends', PACKAGE];
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
  process.stderr.write('redis-server is not installed and cannot be installed from here: install the package redis-server to test the queue on Redis.\n');
  process.exitCode = 1;
}
