import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The path of a program that npm does not have, installed first where that is possible.
 * @throws Error with the command that installs it: what needs it is never silently left out
 */
export function programPath(name: 'age' | 'chromium' | 'chromium-headless-shell' | 'faketime' | 'pgbench' | 'redis-server'): string {
  try {
    return execFileSync(process.execPath, [join(__dirname, '../../scripts/ensure-program.mjs'), name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    throw new Error(String((error as { stderr?: string }).stderr ?? '').trim() || `The program ${name} is missing.`, { cause: error });
  }
}
