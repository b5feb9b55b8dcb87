import { Worker } from 'node:worker_threads';
import { Visitor } from './visitor';

/** A server beside this thread, as the API is: it closes connections while this one is busy. */
const SERVER = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('keep-alive', 'timeout=60');
    request.on('end', () => response.end('{}', () => setTimeout(() => request.socket.end(), 100)));
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** Nothing of the loop comes round meanwhile. */
const busy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('visitors of the demo', () => {
  it('are answered after one of them kept the process busy for longer than the server keeps a connection', async () => {
    const worker = new Worker(SERVER, { eval: true });
    try {
      const port = await new Promise<number>((resolve) => worker.once('message', resolve));
      const puts = async (): Promise<number[]> => {
        const visitor = new Visitor(`http://127.0.0.1:${port}`);
        const answers: number[] = [];
        for (let round = 0; round < 2; round += 1) {
          await visitor.send('GET', '/');
          answers.push((await visitor.send('PUT', '/', { body: {} })).status);
          busy(400);
          answers.push((await visitor.send('PUT', '/', { body: {} })).status);
        }
        return answers;
      };
      expect(await Promise.all([puts(), puts()])).toEqual([Array(4).fill(200), Array(4).fill(200)]);
    } finally {
      await worker.terminate();
    }
  });
});
