import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PostgresConversation, type Conversation, type Trip } from './speech';

/** Before the server has seen what a process says to it, or after it has done it and before the process knows. */
export type Moment = 'before' | 'after';

export interface Fault {
  /** Whether it is this trip. Asked once for each, in their order, until it is. */
  readonly meets: (trip: Trip) => boolean;
  readonly moment: Moment;
  /** @returns `stays` where the connections do: nobody died */
  readonly strike: () => 'stays' | void;
}

/**
 * The way of one process to a server of its own, through which all of it passes: whatever the process awaits there can be struck at,
 * trip by trip, without a line of the product that knows of it.
 */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private readonly silenced = new WeakSet<Socket>();
  private fault: Fault | undefined;
  private silent = false;
  /** Told of each trip, before it is let through. */
  heard: ((trip: Trip) => void) | undefined;

  private constructor(
    private readonly server: Server,
    private readonly host: string,
    private readonly port: number,
    private readonly conversation: () => Conversation,
  ) {}

  /** @param url of the server behind it, by TCP */
  static async to(url: string, conversation: () => Conversation = () => new PostgresConversation()): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const wire = new Wire(server, hostname, Number(port || 5432), conversation);
    server.on('connection', (socket) => wire.joinUp(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** The same addresses, through the wire, and with these parameters. */
  through<T extends object>(urls: T, parameters: Record<string, string> = {}): T {
    const { port } = this.server.address() as AddressInfo;
    const search = new URLSearchParams(parameters).toString();
    const led = ([name, url]: [string, string]): [string, string] => [name, Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port), ...(search === '' ? {} : { search }) }).href];
    return Object.fromEntries((Object.entries(urls) as [string, string][]).map(led)) as T;
  }

  /** Strikes once, at the first trip that it meets. */
  arm(fault: Fault): void {
    this.fault = fault;
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

  /** As when a machine on the way says that it knows of no such connection. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** As when a machine on the way forgets: nothing passes any more, in no direction, and neither side is told. New connections come to nothing. */
  silence(): void {
    this.silent = true;
    for (const socket of this.sockets) this.silenced.add(socket);
  }

  /** New connections pass again. Those of before are as dead as they were. */
  speak(): void {
    this.silent = false;
  }

  /** As when a system has asked often enough whether somebody is still there. */
  giveUp(): void {
    for (const socket of this.sockets) if (this.silenced.has(socket)) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private joinUp(near: Socket): void {
    if (this.silent) return this.holdOn(near);
    const far = connect(this.port, this.host);
    const conversation = this.conversation();
    let deaf: Fault['strike'] | undefined;
    near.on('data', (bytes) => {
      if (this.silenced.has(near)) return;
      const trip = conversation.said(bytes);
      if (trip) this.heard?.(trip);
      const fault = trip && this.due(trip);
      if (fault?.moment === 'before') return this.struck(fault.strike);
      if (fault) deaf = fault.strike;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (this.silenced.has(far)) return;
      const done = conversation.answered(bytes);
      if (!deaf) near.write(bytes);
      else if (done) this.struck(deaf);
    });
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      this.holdOn(socket);
      socket.on('close', () => {
        if (!this.silenced.has(socket)) other.destroy();
      });
    }
  }

  private holdOn(socket: Socket): void {
    this.sockets.add(socket);
    if (this.silent) this.silenced.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private due(trip: Trip): Fault | undefined {
    const { fault } = this;
    if (!fault?.meets(trip)) return undefined;
    this.fault = undefined;
    return fault;
  }

  private struck(strike: Fault['strike']): void {
    if (strike() !== 'stays') this.cut();
  }
}
