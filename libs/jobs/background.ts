/** A loop that lives as long as the worker process: `start` returns once it runs, `stop` once nothing of it is left. */
export interface Background {
  start(): void | Promise<void>;
  stop(): Promise<void>;
}
