import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between browser and API. */
export interface Line {
  /** Where the API is found through it. */
  readonly address: string;
  /** Bytes that came down so far. */
  down(): number;
  close(): Promise<void>;
}

/** Simulated 3G, as browsers' developer tools have it: bytes per second, and milliseconds there and back. */
const DOWN = 1_600_000 / 8;
const UP = 750_000 / 8;
const ROUND_TRIP_MS = 150;

/**
 * Puts a line as slow as 3G before an address of this machine, which all of the browser shares: its pages, its workers and its service
 * worker. (What developer tools slow down is the page alone.)
 */
export async function slowLine(address: string): Promise<Line> {
  const target = Number(new URL(address).port);
  const [down, up] = [pipe(DOWN), pipe(UP)];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other, way] of [[near, far, up], [far, near, down]] as const) {
      sockets.add(one);
      one.on('data', (bytes) => way.send(one, other, bytes));
      one.on('end', () => setTimeout(() => other.end(), ROUND_TRIP_MS));
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    down: () => down.sent(),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** One direction of the line: as many bytes per second for all connections together. */
function pipe(bytesPerSecond: number) {
  let free = 0;
  let sent = 0;
  return {
    sent: () => sent,
    send: (from: Socket, to: Socket, bytes: Buffer): void => {
      const begins = Math.max(free, performance.now());
      free = begins + (bytes.length / bytesPerSecond) * 1_000;
      from.pause();
      setTimeout(() => from.resume(), free - performance.now());
      setTimeout(() => {
        sent += bytes.length;
        if (to.writable) to.write(bytes);
      }, free - performance.now() + ROUND_TRIP_MS / 2);
    },
  };
}
