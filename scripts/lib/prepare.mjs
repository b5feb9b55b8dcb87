import './console.mjs';
import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';

/** What every command does first: dependencies as the lock file says, and dist/ as the sources are. */
export async function prepare(root) {
  ensureDependencies(root);
  return build(root);
}
