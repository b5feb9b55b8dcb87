#!/usr/bin/env node
// Prints the path of the `age` program. Where it is not installed and this user may install Debian packages, installs it first;
// otherwise exits with 1 and says so: the spec that needs it then says that, too, and fails where CI=true.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROGRAM = 'age';

const found = () => ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')].map((folder) => `${folder}/${PROGRAM}`).find((file) => existsSync(file));

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const get = ['install', '-y', '-q', '--no-install-recommends', PROGRAM];
  try {
    try {
      execFileSync('apt-get', get, options);
    } catch {
      execFileSync('apt-get', ['update', '-q'], options);
      execFileSync('apt-get', get, options);
    }
  } catch {
    // Answered below, by its absence.
  }
}

if (!found()) install();
const path = found();
if (path) {
  process.stdout.write(`${path}\n`);
} else {
  process.stderr.write('The program "age" is not installed and cannot be installed from here: install the package age to test that it opens an export.\n');
  process.exitCode = 1;
}
