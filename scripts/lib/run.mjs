import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program in this one's place: same terminal, signals passed on, and its way of ending becomes ours. */
export function become(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  // A terminal gives Ctrl-C to the whole group, a service manager to one process; the program below copes with both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm runs us through a shell that keeps a signal for itself: when npm and shell are gone, we are meant, too. */
function endWithNpm(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

// Several dependencies are ES modules, which Node announces once per process when CommonJS loads them.
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
