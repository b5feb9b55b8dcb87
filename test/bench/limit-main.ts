import { startLimit } from './limit-server';

/** The bare server as a process of its own; `PLAIN_URL` names its database. Says where it listens. */
async function main(): Promise<void> {
  const { address } = await startLimit(process.env.PLAIN_URL ?? '');
  process.send?.(address);
  process.once('disconnect', () => process.exit(0));
}

void main();
