import { isLoopback } from './listener';

/** A PostgreSQL URL with its parts changed; keeps the way to the server (host, port, unix socket, TLS settings). */
export interface UrlParts {
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

interface Parsed {
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly query: URLSearchParams;
}

// libpq's own form `postgresql:///name?host=/run/postgresql`, and credentials without a host, are no URLs to the platform's parser.
function parse(url: string): Parsed {
  const parts = /^postgres(?:ql)?:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^:/?#]*|\[[^\]]*\])(?::(\d+))?(?:\/([^?#]*))?(?:\?([^#]*))?$/i.exec(url.trim());
  if (!parts) throw new TypeError('not a PostgreSQL URL');
  const [, user = '', password = '', hostname = '', port = '', database = '', search = ''] = parts;
  const query = new URLSearchParams(search);
  const take = (name: string, otherwise: string): string => {
    const value = query.get(name) ?? otherwise;
    query.delete(name);
    return value;
  };
  return {
    user: take('user', decodeURIComponent(user)),
    password: take('password', decodeURIComponent(password)),
    host: take('host', decodeURIComponent(hostname)),
    port: take('port', port),
    database: take('dbname', decodeURIComponent(database)),
    query,
  };
}

/** Whether `url` is a `postgresql://` URL that we understand. */
export function isPostgresUrl(url: string): boolean {
  try {
    parse(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether somebody has thought of the way to the server: it stays on this machine, the server's certificate is checked (`verify-full`), or the
 * URL says that the way is one's own (`disable`). With `require` anybody on the way could answer in the server's place.
 */
export function isSafeWay(url: string): boolean {
  const { host, query } = parse(url);
  return host === '' || host.startsWith('/') || isLoopback(host) || ['verify-full', 'disable'].includes(query.get('sslmode') ?? '');
}

/** `url` with other parts, in the one form that both `pg` and `libpq` read. @throws TypeError for anything but a PostgreSQL URL. */
export function withParts(url: string, change: UrlParts): string {
  const parsed = parse(url);
  const { query } = parsed;
  const socket = parsed.host.startsWith('/');
  if (socket) query.set('host', parsed.host);
  // `pg` alone would read "require" as "verify-full"; a URL means the same here as for every other PostgreSQL program.
  if (query.has('sslmode') && !query.has('uselibpqcompat')) query.set('uselibpqcompat', 'true');
  const user = encodeURIComponent(change.user ?? parsed.user);
  const password = encodeURIComponent(change.password ?? parsed.password);
  const credentials = user === '' ? '' : `${user}${password === '' ? '' : `:${password}`}@`;
  const host = socket || parsed.host === '' ? 'localhost' : parsed.host;
  const search = query.toString();
  const database = encodeURIComponent(change.database ?? parsed.database);
  return `postgresql://${credentials}${host}${parsed.port === '' ? '' : `:${parsed.port}`}/${database}${search === '' ? '' : `?${search}`}`;
}

/** Host, port and database of a URL, for messages: no credentials. */
export function place(url: string): string {
  const { host, port, database } = parse(url);
  return `${host === '' ? 'localhost' : host}${port === '' ? '' : `:${port}`}${database === '' ? '' : `/${database}`}`;
}
