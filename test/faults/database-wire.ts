import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Before the server has seen what a process says to it, or after it has done it and before the process knows. */
export type Moment = 'before' | 'after';

interface Fault {
  /** Trips to the server that are still let through. */
  left: number;
  readonly moment: Moment;
  readonly strike: () => void;
}

/**
 * The way of one process to PostgreSQL, through which all of it passes: whatever the process awaits of its databases can be struck at,
 * trip by trip, without a line of the product that knows of it.
 */
export class DatabaseWire {
  private readonly sockets = new Set<Socket>();
  private fault: Fault | undefined;

  private constructor(
    private readonly server: Server,
    private readonly host: string,
    private readonly port: number,
  ) {}

  /** @param url of the server behind it, by TCP */
  static async to(url: string): Promise<DatabaseWire> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const wire = new DatabaseWire(server, hostname, Number(port || 5432));
    server.on('connection', (socket) => wire.joinUp(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** The same addresses, through the wire. */
  through<T extends object>(urls: T): T {
    const { port } = this.server.address() as AddressInfo;
    const led = ([name, url]: [string, string]): [string, string] => [name, Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href];
    return Object.fromEntries((Object.entries(urls) as [string, string][]).map(led)) as T;
  }

  /** Strikes once, at the `trip`-th trip from now on, which begins with 1. */
  arm(trip: number, moment: Moment, strike: () => void): void {
    this.fault = { left: trip, moment, strike };
  }

  /** @returns whether it had not struck yet */
  disarm(): boolean {
    const armed = this.fault !== undefined;
    this.fault = undefined;
    return armed;
  }

  /** As when somebody pulls the plug: every connection is gone, both sides notice. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private joinUp(near: Socket): void {
    const far = connect(this.port, this.host);
    let deaf: (() => void) | undefined;
    near.on('data', (bytes) => {
      const fault = this.due();
      if (fault?.moment === 'before') return this.struck(fault.strike);
      if (fault) deaf = fault.strike;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (deaf) this.struck(deaf);
      else near.write(bytes);
    });
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }

  private due(): Fault | undefined {
    const { fault } = this;
    if (!fault || --fault.left > 0) return undefined;
    this.fault = undefined;
    return fault;
  }

  private struck(strike: () => void): void {
    strike();
    this.cut();
  }
}
