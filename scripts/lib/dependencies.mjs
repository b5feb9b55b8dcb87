import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './console.mjs';

/** What the tests need from Debian's packages would be installed here, too; nothing so far. */
export function ensureDependencies(root) {
  if (upToDate(root)) return;
  process.stdout.write('Installing dependencies …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  // The npm that runs us, when one does: there may be several.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args];
  const done = spawnSync(npm[0], npm[1], { cwd: root, stdio: 'inherit', shell: npm[0] === 'npm' && process.platform === 'win32', env: cleanEnvironment() });
  if (done.status !== 0) stop('The dependencies could not be installed; npm says why above. Check the network and that this folder can be written, then repeat the command.');
  if (!upToDate(root)) stop('The dependencies are not as package-lock.json says, even after installing. Delete node_modules, then repeat the command.');
}

/** npm's own account of what it installed, compared with the lock file. */
function upToDate(root) {
  const account = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(account, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional ones are absent where they do not fit the machine.
    return found === undefined ? optional === true : found.version === version;
  });
}

/** A surrounding npm hands its own settings on as variables, which would count as settings of this call. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(userconfig|globalconfig|registry|cache|cafile|https?_proxy|noproxy))/i.test(name)));
}
