import { connect } from 'node:net';
import { MARK } from './malformed-requests';

const CRLF = '\r\n';

/** Bytes on a connection that a careless parser, or two that do not agree, would read as something else. */
export interface HostileBytes {
  readonly name: string;
  readonly bytes: string;
  /** How many answers may come: a second one means that what was smuggled was served. */
  readonly atMost: number;
}

/** To one operation, with the session of somebody who may ask it. */
export function hostileBytes(method: string, path: string, cookie: string): HostileBytes[] {
  const head = (lines: readonly string[], { target = path, version = 'HTTP/1.1' } = {}): string => [`${method} ${target} ${version}`, 'host: parasol.test', `cookie: ${cookie}`, 'content-type: application/json', ...lines, '', ''].join(CRLF);
  const smuggled = `POST /sessions/${MARK}/ending HTTP/1.1${CRLF}host: parasol.test${CRLF}cookie: ${cookie}${CRLF}content-length: 0${CRLF}${CRLF}`;
  const body = `{"${MARK}":1}`;
  const length = `content-length: ${body.length}`;
  const one = (name: string, bytes: string): HostileBytes => ({ name, bytes, atMost: 1 });
  return [
    one('length and chunks', head([`content-length: 4`, 'transfer-encoding: chunked']) + `0${CRLF}${CRLF}${smuggled}`),
    one('chunks and length', head(['transfer-encoding: chunked', `content-length: ${body.length}`]) + `1${CRLF}{${CRLF}0${CRLF}${CRLF}${smuggled}`),
    one('two lengths', head([length, 'content-length: 0']) + body + smuggled),
    one('a list of lengths', head([`content-length: ${body.length}, ${body.length}`]) + body + smuggled),
    one('a length with a sign', head([`content-length: +${body.length}`]) + body + smuggled),
    one('a length in hexadecimal', head([`content-length: 0x${body.length.toString(16)}`]) + body + smuggled),
    one('a length below zero', head(['content-length: -1']) + body),
    one('a length beyond all', head(['content-length: 99999999999999999999999']) + body),
    one('chunks, twice', head(['transfer-encoding: chunked', 'transfer-encoding: identity']) + `0${CRLF}${CRLF}${smuggled}`),
    one('chunks with a space before the colon', head([`transfer-encoding : chunked`]) + `0${CRLF}${CRLF}${smuggled}`),
    one('chunks with a tab', head([`transfer-encoding:\tchunked\u000b`]) + `0${CRLF}${CRLF}${smuggled}`),
    one('chunks by another name', head([`transfer-encoding: x${MARK}`]) + `0${CRLF}${CRLF}${smuggled}`),
    one('chunks of no size', head(['transfer-encoding: chunked']) + `${MARK}${CRLF}${smuggled}`),
    one('chunks larger than all', head(['transfer-encoding: chunked']) + `ffffffffffffffffff${CRLF}${smuggled}`),
    one('chunks with bare line feeds', head(['transfer-encoding: chunked']) + `1\n{\n0\n\n${smuggled}`),
    one('a folded header', head([`x-a: b${CRLF} content-length: 5`, `x-${MARK}: 1`]) + smuggled.slice(0, 5)),
    one('bare line feeds', `${method} ${path} HTTP/1.1\nhost: parasol.test\ncookie: ${cookie}\nx-${MARK}: 1\n\n`),
    one('bare carriage returns', `${method} ${path} HTTP/1.1\rhost: parasol.test\r\r`),
    one('NUL in a header', head([`x-a: \u0000${MARK}`])),
    one('a header without a name', head([`: ${MARK}`])),
    one('a header without a colon', head([MARK])),
    one('two hosts', head([`host: ${MARK}`])),
    one('no host', `${method} ${path} HTTP/1.1${CRLF}x-${MARK}: 1${CRLF}${CRLF}`),
    one('another address altogether', head(['connection: close', `x-${MARK}: 1`, length], { target: `http://${MARK}.example${path}` }) + body),
    one('an address with a name and password', head(['connection: close', length], { target: `http://a:${MARK}@parasol.test${path}` }) + body),
    one('a target that is no path', head(['connection: close', length], { target: `*${MARK}` }) + body),
    one('a target with bytes beyond ASCII', head(['connection: close', length], { target: `${path}?\u00ff${MARK}` }) + body),
    one('a tunnel', `CONNECT ${MARK}.example:443 HTTP/1.1${CRLF}host: ${MARK}.example${CRLF}${CRLF}`),
    one('HTTP/2 by prior knowledge', `PRI * HTTP/2.0${CRLF}${CRLF}SM${CRLF}${CRLF}${MARK}`),
    one('an older version', head([length], { version: 'HTTP/0.9' }) + body),
    one('a newer version', head([length], { version: 'HTTP/3.0' }) + body),
    one('TLS', `\u0016\u0003\u0001\u0002\u0000\u0001${MARK}`),
    one('more headers than are read', head(Array.from({ length: 3_000 }, (_, n) => `x${n}: ${MARK}`))),
    one('a request line without an end', `${method} /${MARK.repeat(3_000)}`),
    one('a body shorter than it says', head([`content-length: ${body.length + 9}`]) + body),
  ];
}

export interface Heard {
  readonly statuses: readonly number[];
  readonly text: string;
  /** Until the first byte of an answer, or until the server ended the connection. */
  readonly milliseconds: number | undefined;
}

/**
 * Sends bytes as they are, ends its half of the connection, and listens until the server ends the other.
 * @param patienceMs how long it listens at most
 */
export function sendBytes(port: number, bytes: string, patienceMs: number): Promise<Heard> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    let text = '';
    let first: number | undefined;
    const answered = (): void => void (first ??= performance.now() - startedAt);
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.end(Buffer.from(bytes, 'latin1')));
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.on('data', (chunk) => {
      answered();
      text += chunk.toString('latin1');
    });
    socket.on('end', answered);
    socket.on('error', answered);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)), text, milliseconds: first });
    });
  });
}

/** A connection that sends a whole head, then one byte of its body, and goes on so until `end` is called. */
export function slowly(port: number, method: string, path: string, cookie: string): { end(): void } {
  const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`${method} ${path} HTTP/1.1${CRLF}host: parasol.test${CRLF}cookie: ${cookie}${CRLF}content-type: application/json${CRLF}content-length: 9000${CRLF}${CRLF}{"`));
  const timer = setInterval(() => socket.write('z'), 100);
  socket.on('error', () => clearInterval(timer));
  return { end: () => (clearInterval(timer), socket.destroy()) };
}
