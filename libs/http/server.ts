import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Problem, problems } from '@parasol/kernel';
import type { FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify';
import { problemOf, PROBLEM_TYPE, sendProblem } from './problem.filter';

/** Bytes; a batch of 500 contacts fits. */
const BODY_LIMIT = 1_048_576;
/** Bytes of a request's head; milliseconds until it must have come, and between looks at who is late. */
const HTTP_LIMITS = { maxHeaderSize: 16_384, headersTimeout: 15_000, connectionsCheckingInterval: 5_000 };

export interface TlsFiles {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

export interface ServerSettings {
  readonly tls?: TlsFiles;
  /** Addresses (or ranges) of proxies whose forwarding headers are believed; none by default. */
  readonly trustProxy?: string;
}

/** Fastify with limits on everything that a caller can make long, large or slow. */
export function serverOptions(settings: ServerSettings): FastifyServerOptions {
  const options = {
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    handlerTimeout: 60_000,
    trustProxy: settings.trustProxy ?? false,
    // We answer that ourselves, as a problem.
    return503OnClosing: false,
    forceCloseConnections: 'idle' as const,
    onProtoPoisoning: 'error' as const,
    onConstructorPoisoning: 'error' as const,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    clientErrorHandler,
    frameworkErrors: (error: Error, _: unknown, reply: FastifyReply) => {
      for (const [name, value] of Object.entries(BARE_HEADERS)) reply.header(name, value);
      sendProblem(reply, problemOf(error) ?? problems.malformed());
    },
    http: HTTP_LIMITS,
    ...(settings.tls ? { https: { ...settings.tls, minVersion: 'TLSv1.2', ...HTTP_LIMITS } } : {}),
  };
  return options;
}

/** For answers that are given before any hook ran. */
const BARE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** Answers what the HTTP parser could not read at all. */
function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Problem(431, 'too_large', 'The request is too large.')
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? new Problem(408, 'too_slow', 'The request did not arrive in time.')
        : problems.malformed();
  const body = JSON.stringify(problem);
  const headers = { ...BARE_HEADERS, 'content-type': PROBLEM_TYPE, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.code}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Reads JSON in UTF-8 and nothing else: no forms, no plain text, no compressed bodies. */
export function readJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(/^application\/json(?:\s*;|$)/i, { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
    const encoding = request.headers['content-encoding'];
    if ((charset !== undefined && !/^utf-?8$/i.test(charset)) || (encoding !== undefined && encoding !== 'identity')) {
      return done(problems.unsupportedMediaType());
    }
    if (body.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = decoder.decode(body as Buffer);
    } catch {
      return done(problems.malformed());
    }
    void parse(request, text, done);
  });
}
