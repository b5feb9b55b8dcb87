import { accessSync, constants, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { OperatorError } from './operator-error';

type Environment = Readonly<Record<string, string | undefined>>;

/** How the API listens and under which address people reach it. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Origin without a trailing slash. */
  readonly publicUrl: string;
  /** PEM. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Addresses or ranges of proxies whose forwarding headers are believed, comma-separated. */
  readonly trustProxy?: string;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/i;

/** Whether a host name or address can be reached from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/^\[|\]$/g, ''));

/** Whether `PUBLIC_URL` promises TLS that neither a certificate nor a trusted proxy provides: then the CLI makes one. */
export const needsOwnCertificate = (env: Environment): boolean =>
  publicUrlOf(env)?.protocol === 'https:' && !env.TLS_CERT && !env.TLS_KEY && !env.TRUST_PROXY;

/**
 * Reads HOST (default 127.0.0.1), PORT (default 3000), PUBLIC_URL, TLS_CERT and TLS_KEY (PEM files) and TRUST_PROXY.
 * @throws OperatorError for values that cannot be used, and for an address that other machines reach without TLS.
 */
export function loadListener(env: Environment = process.env): Listener {
  const host = env.HOST || '127.0.0.1';
  const port = portOf(env);
  const publicUrl = publicUrlOf(env);
  const tls = tlsOf(env);
  const trustProxy = trustProxyOf(env);
  if (!isLoopback(host) && !tls && !trustProxy) {
    throw new OperatorError(
      `HOST=${host} can be reached from other machines, and without TLS everybody on the way could read along. Set PUBLIC_URL=https://… (a certificate is made), or TLS_CERT and TLS_KEY, or TRUST_PROXY to the address of a proxy that does TLS.`,
    );
  }
  if (publicUrl?.protocol === 'https:' && !tls && !trustProxy) {
    throw new OperatorError('PUBLIC_URL promises https. Set TLS_CERT and TLS_KEY, or TRUST_PROXY to the address of a proxy that does TLS.');
  }
  const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  return { host, port, publicUrl: publicUrl?.origin ?? `${tls ? 'https' : 'http'}://${name}:${port}`, tls, trustProxy };
}

function portOf(env: Environment): number {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new OperatorError('PORT must be a whole number from 1 to 65535.');
}

function publicUrlOf(env: Environment): URL | undefined {
  if (!env.PUBLIC_URL) return undefined;
  const url = URL.canParse(env.PUBLIC_URL) ? new URL(env.PUBLIC_URL) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.username) {
    throw new OperatorError('PUBLIC_URL must be an address such as https://parasol.example.org, without anything after the name and port.');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw new OperatorError('PUBLIC_URL must begin with https: phones and browsers refuse to sign in otherwise.');
  return url;
}

function tlsOf(env: Environment): Listener['tls'] {
  if (!env.TLS_CERT && !env.TLS_KEY) return undefined;
  if (!env.TLS_CERT || !env.TLS_KEY) throw new OperatorError('TLS_CERT and TLS_KEY belong together: set both, or neither.');
  return { cert: pem('TLS_CERT', env.TLS_CERT), key: pem('TLS_KEY', env.TLS_KEY) };
}

function pem(variable: string, file: string): Buffer {
  let content: Buffer;
  try {
    accessSync(file, constants.R_OK);
    content = readFileSync(file);
  } catch {
    throw new OperatorError(`The file that ${variable} names cannot be read: ${file}.`);
  }
  if (content.includes('-----BEGIN ')) return content;
  throw new OperatorError(`The file that ${variable} names is not in PEM form: ${file}.`);
}

function trustProxyOf(env: Environment): string | undefined {
  if (!env.TRUST_PROXY) return undefined;
  const entries = env.TRUST_PROXY.split(',').map((entry) => entry.trim());
  const known = (entry: string): boolean => /^(loopback|linklocal|uniquelocal)$/.test(entry) || isIP(entry.replace(/\/\d{1,3}$/, '')) !== 0;
  if (entries.every(known)) return entries.join(',');
  throw new OperatorError('TRUST_PROXY must name the addresses or ranges of the proxy (for example 10.0.0.5 or 172.16.0.0/12), not "true": whoever is trusted may claim any sender.');
}
