import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { provision } from './provision';
import { LOGIN_ROLES, type LoginRole } from './secrets';

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 0xffff)]);
const text = (value: string): Buffer => Buffer.from(`${value}\0`);
const READY = message('Z', Buffer.from('I'));

/** Speaks just enough of PostgreSQL's protocol to say how old it is: no server that old can be installed any more. */
function answer(socket: Socket, columns: Record<string, [oid: number, value: string]>): void {
  let greeted = false;
  socket.on('data', () => {
    if (!greeted) {
      greeted = true;
      socket.write(Buffer.concat([message('R', int32(0)), READY]));
      return;
    }
    const names = Object.entries(columns).map(([name, [oid]]) => Buffer.concat([text(name), int32(0), int16(0), int32(oid), int16(-1), int32(-1), int16(0)]));
    const values = Object.values(columns).map(([, value]) => Buffer.concat([int32(value.length), Buffer.from(value)]));
    socket.write(
      Buffer.concat([
        message('T', Buffer.concat([int16(names.length), ...names])),
        message('D', Buffer.concat([int16(values.length), ...values])),
        message('C', text('SELECT 1')),
        READY,
      ]),
    );
  });
  socket.on('error', () => undefined);
}

describe('a PostgreSQL that is too old', () => {
  let server: Server;
  beforeAll(async () => {
    const columns: Record<string, [number, string]> = { version: [23, '140011'], name: [25, '14.11'], super: [16, 't'], roles: [16, 't'], databases: [16, 't'] };
    server = createServer((socket) => answer(socket, columns));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is refused with what to do', async () => {
    const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, 'x'])) as Record<LoginRole, string>;
    const { port } = server.address() as AddressInfo;
    await expect(provision(`postgresql://a@127.0.0.1:${port}/postgres`, { passwords, installation: 'x' }, 'x')).rejects.toThrow(
      'PostgreSQL 14.11 is too old: Parasol needs 15 or newer. Update it, or unset DATABASE_URL to use the embedded one.',
    );
  });
});
