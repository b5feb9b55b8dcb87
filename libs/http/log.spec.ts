import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, createLog } from './index';
import { CANARY, FAILURE_NAMES, NO_DATABASE, specModule } from './http.fixture';

type Line = Record<string, unknown> & { event: string };

/** Collects what the process would write to standard output. */
const collector = () => {
  const written: string[] = [];
  return { written, lines: () => written.join('').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line), destination: { write: (text: string) => void written.push(text) } };
};

describe('the log', () => {
  it('writes the listed fields of an event, when they are shaped as they must be, and nothing else', () => {
    const { lines, destination } = collector();
    const log = createLog(destination);
    log.event('request', {
      requestId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', operation: 'teamsRead', method: 'GET', status: 200, milliseconds: 3,
      ...({ url: `/teams/${CANARY}`, err: new Error(CANARY), body: { name: CANARY } } as object),
    });
    log.event('request', { requestId: CANARY, operation: `teams/${CANARY}`, method: CANARY.repeat(9), status: CANARY, milliseconds: Number.NaN });
    log.event('broken', { type: `Error: ${CANARY}`, code: `Key (name)=(${CANARY})`, at: [`libs/x.ts:1`, `${CANARY} is here`] });
    expect(lines()).toEqual([
      { level: 'info', time: expect.any(String) as string, event: 'request', requestId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', operation: 'teamsRead', method: 'GET', status: 200, milliseconds: 3 },
      { level: 'info', time: expect.any(String) as string, event: 'request' },
      { level: 'error', time: expect.any(String) as string, event: 'broken' },
    ]);
  });

  describe('of a process whose parts fail', () => {
    const { written, lines, destination } = collector();
    let app: NestFastifyApplication;
    const spies: jest.SpyInstance[] = [];

    beforeAll(async () => {
      for (const stream of [process.stdout, process.stderr]) {
        spies.push(jest.spyOn(stream, 'write').mockImplementation((text) => (written.push(String(text)), true)));
      }
      app = await createApp(specModule(NO_DATABASE), { secret: Buffer.alloc(32, 7), log: createLog(destination) });
    });
    afterAll(async () => {
      spies.forEach((spy) => spy.mockRestore());
      await app?.close();
    });

    it.each(FAILURE_NAMES)('neither the answer nor any output holds a value of the error: %s', async (kind) => {
      const answer = await app.inject(`/failures/${kind}`);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(JSON.stringify([answer.body, answer.headers])).not.toContain(CANARY);
      expect(written.join('')).not.toContain(CANARY);
    });

    it('maps what the database says to a status, and anything unforeseen to 500', async () => {
      const status = async (kind: string) => (await app.inject(`/failures/${kind}`)).statusCode;
      expect([await status('unique'), await status('deadlock'), await status('serialization'), await status('cast'), await status('plain')]).toEqual([409, 503, 503, 500, 500]);
    });

    it('neither does an answer that is not as its schema says, nor an address, a header, a query or a body', async () => {
      const answers = [
        await app.inject('/failures/answer'),
        await app.inject(`/${CANARY}/${CANARY}?${CANARY}=${CANARY}`),
        await app.inject({ method: 'POST', url: `/teams?${CANARY}=1`, payload: `{"${CANARY}": "${CANARY}`, headers: { 'content-type': 'application/json', [CANARY]: CANARY, 'x-request-id': CANARY } }),
        await app.inject({ method: 'POST', url: '/teams', payload: CANARY, headers: { 'content-type': CANARY } }),
      ];
      expect(answers[0]?.statusCode).toBe(500);
      expect(JSON.stringify(answers.map(({ body, headers }) => [body, headers]))).not.toContain(CANARY);
      expect(written.join('')).not.toContain(CANARY);
    });

    it("neither does anything that a library tells Nest's logger", () => {
      const logger = new Logger(CANARY);
      logger.log(CANARY, { CANARY });
      logger.warn({ name: CANARY });
      logger.error(new Error(CANARY), CANARY);
      logger.fatal(CANARY);
      new Logger('TeamsService').error(CANARY, CANARY);
      expect(written.join('')).not.toContain(CANARY);
      expect(lines()).toContainEqual(expect.objectContaining({ event: 'framework', level: 'error', context: 'TeamsService' }));
    });

    it('says of an unforeseen failure its type, its code and the places in our own source', async () => {
      await app.inject('/failures/cast');
      expect(lines().filter(({ event }) => event === 'broken').at(-1)).toMatchObject({
        level: 'error', operation: 'failuresFail', type: 'QueryFailed', code: '22P02', requestId: expect.any(String) as string,
        at: expect.arrayContaining([expect.stringMatching(/^libs\/http\/http\.fixture\.ts:\d+$/) as string]) as string[],
      });
    });

    it('names operations, and never an address with an id in it', async () => {
      const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
      await app.inject(`/teams/${id}`);
      expect(written.join('')).not.toContain(id);
      expect(lines().at(-1)).toMatchObject({ event: 'request', operation: 'teamsRead', method: 'GET', status: 401 });
    });
  });
});
