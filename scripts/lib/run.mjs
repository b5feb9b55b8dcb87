import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program in this one's place: same terminal, signals passed on, and its way of ending becomes ours. */
export function become(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  // A terminal gives Ctrl-C to the whole group, a service manager to one process; the program below copes with both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// Several dependencies are ES modules, which Node announces once per process when CommonJS loads them.
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
