import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventStream } from './event-stream';

describe('a stream of events', () => {
  it('cuts a reader off who takes nothing', async () => {
    let cut: () => void;
    const over = new Promise<void>((resolve) => (cut = resolve));
    const server = createServer((_, response) => {
      const stream = new EventStream(response);
      response.writeHead(200);
      const flood = setInterval(() => {
        for (let n = 0; n < 200; n++) stream.send('task', '7c9e6679-7425-40de-944b-e07fc1f90ae7');
      }, 1);
      stream.whenOver(() => {
        clearInterval(flood);
        cut();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const reader = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false }, (response) => void response.pause());
    reader.on('error', () => undefined);
    await over;
    reader.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
});
