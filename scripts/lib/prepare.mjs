import './console.mjs';
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';
import { ensureDependencies } from './dependencies.mjs';

/**
 * What every command does first: dependencies as the lock file says, and dist/ as the sources are. With `web`, the app for
 * browsers, too: for what serves it. Returns how many files were translated.
 */
export async function prepare(root, { web = false } = {}) {
  ensureDependencies(root);
  const written = await build(root);
  // After the rest, which may begin by emptying dist/.
  if (web) await buildWeb(root);
  return written;
}
