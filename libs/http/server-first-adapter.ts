import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Milliseconds that requests in flight have to finish once the server closes. */
const PATIENCE_MS = 10_000;

/**
 * Closes the server before anything else: Nest lets go of its providers first, and requests in flight still need them.
 */
export class ServerFirstAdapter extends FastifyAdapter {
  /** True from the moment that the end was asked for: answers end their connections, new requests are refused. */
  closing = false;

  // Nest waits for it, although its type does not say so.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  override async beforeClose(): Promise<void> {
    super.beforeClose();
    this.closing = true;
    const { server } = this.instance;
    const overdue = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    try {
      await this.instance.close();
    } finally {
      clearTimeout(overdue);
    }
  }
}
