import { stop } from './console.mjs';
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';
import { ensureDependencies } from './dependencies.mjs';

/**
 * What every command does first: dependencies as the lock file says, and dist/ as the sources are. With `web`, the app for
 * browsers, too: for what serves it. Returns how many files were translated; ends the process where something cannot be.
 */
export async function prepare(root, { web = false } = {}) {
  ensureDependencies(root);
  try {
    const written = await build(root);
    // After the rest, which may begin by emptying dist/.
    if (web) await buildWeb(root);
    return written;
  } catch (error) {
    stop(`The programs could not be built into dist/: ${error.message}\nIf that is no fault of the sources, check that this folder can be written and the disk is not full. Then repeat the command.`);
  }
}
