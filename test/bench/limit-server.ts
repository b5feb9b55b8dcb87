import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type QueryResult } from 'pg';
import { STATEMENTS } from './plain';

/** As many as the API has. */
const CONNECTIONS = 16;

export interface LimitServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What a machine can do with `node:http` and `pg`: the work of the measured cases and nothing else. */
export async function startLimit(url: string): Promise<LimitServer> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  const run = (name: keyof typeof STATEMENTS, values: unknown[]): Promise<QueryResult> => pool.query({ name, text: STATEMENTS[name], values });

  async function answer(request: IncomingMessage): Promise<unknown> {
    const worker = request.headers['x-worker'];
    const path = request.url ?? '';
    if (request.method === 'GET') return path.startsWith('/case-files?') ? listOf((await run('list', [worker])).rows) : fileOf((await run('read', [worker, path.slice('/case-files/'.length)])).rows);
    const body = JSON.parse(await bodyOf(request)) as { kind: string; outreachSessionId: string; supplies: object[]; services: string[]; teamId: string };
    if (path === '/contacts') return (await run('contact', [worker, body.outreachSessionId, body.kind, JSON.stringify(body.supplies), body.services])).rows[0];
    return (await run('claim', [worker, body.teamId])).rows[0];
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (found) => send(response, found === undefined ? 404 : request.url === '/contacts' ? 201 : 200, found),
      () => send(response, 500, undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body ?? {});
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.once('error', reject);
  });
}

interface FileRow {
  readonly section: string | null;
  readonly documentVersion: number;
  readonly changedAt: Date;
  readonly content: unknown;
  readonly lastContactOn: string | null;
}

function fileOf(rows: FileRow[]): unknown {
  const first = rows[0];
  if (!first) return undefined;
  const { section: _, documentVersion: __, changedAt: ___, content: ____, lastContactOn, ...file } = first;
  const sections = Object.fromEntries(rows.map(({ section, documentVersion, changedAt, content }) => [section, { kind: 'document', document: { version: documentVersion, changedAt, content } }]));
  return { ...file, ...(lastContactOn ? { lastContactOn } : {}), sections };
}

function listOf(rows: { teamId: string; teamName: string; lastContactOn: string | null; workingName: string | null }[]): unknown {
  return {
    items: rows.map(({ teamId, teamName, lastContactOn, workingName, ...file }) => ({
      ...file, team: { id: teamId, name: teamName }, ...(lastContactOn ? { lastContactOn } : {}), ...(workingName ? { workingName } : {}),
    })),
  };
}
