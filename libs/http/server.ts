import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { isLoopback } from '@parasol/database';
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
  /** The address under which people reach the installation, when it is not the one it listens on. */
  readonly publicUrl?: string;
  /** Addresses (or ranges) of proxies whose forwarding headers are believed; none by default. */
  readonly trustProxy?: string;
}

/** Forward secrecy and authenticated encryption, with TLS 1.2 as well; 1.3 knows nothing else. */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

/** Fastify with limits on everything that a caller can make long, large or slow. */
export function serverOptions(settings: ServerSettings): FastifyServerOptions {
  const bareHeaders = bareHeadersOf(settings.publicUrl);
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
    clientErrorHandler: answerUnreadable(bareHeaders),
    frameworkErrors: (error: Error, _: unknown, reply: FastifyReply) => {
      reply.headers(bareHeaders);
      sendProblem(reply, problemOf(error) ?? problems.malformed());
    },
    http: HTTP_LIMITS,
    ...(settings.tls ? { https: { ...settings.tls, minVersion: 'TLSv1.2', ciphers: CIPHERS, honorCipherOrder: true, ...HTTP_LIMITS } } : {}),
  };
  return options;
}

/** For a year, and for every name below the installation's. */
export const STRICT_TRANSPORT = { maxAge: 31_536_000, includeSubDomains: true };

/** Whether browsers may be told to use TLS only. Not for a certificate on `localhost`: it would bind every other program on this machine. */
export function isPublic(publicUrl: string | undefined): boolean {
  if (publicUrl === undefined) return false;
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' && !isLoopback(hostname);
}

/** For answers that are given before any hook ran. */
const bareHeadersOf = (publicUrl: string | undefined): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(isPublic(publicUrl) ? { 'strict-transport-security': `max-age=${STRICT_TRANSPORT.maxAge}; includeSubDomains` } : {}),
});

/** The answer that was begun last on a connection. */
const begun = new WeakMap<object, FastifyReply>();

/** To be called before any of an answer is sent. */
export function beginAnswer(reply: FastifyReply): void {
  const { socket } = reply.request.raw;
  if (socket) begun.set(socket, reply);
}

/** Whether the request that is being read has its answer already, whole or in part: a second one would be taken for the next request's. */
function isAnswered(socket: Socket): boolean {
  const reply = begun.get(socket);
  return reply !== undefined && !(reply.request.raw.complete && reply.raw.writableFinished);
}

/** Answers what the HTTP parser could not read at all. */
const answerUnreadable = (bareHeaders: Record<string, string>) => (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  if (isAnswered(socket)) return void socket.destroySoon();
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Problem(431, 'too_large', 'The request is too large.')
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? new Problem(408, 'too_slow', 'The request did not arrive in time.')
        : problems.malformed();
  const body = JSON.stringify(problem);
  const headers = { ...bareHeaders, 'content-type': PROBLEM_TYPE, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.code}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** Reads JSON in UTF-8 and nothing else: no plain text, no compressed bodies; forms only where `readForms` lets them. */
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
