import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { problems } from '@parasol/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where the app for browsers is served; its addresses, its service worker's scope and its files are below it. */
const BASE = '/app/';
const INDEX = 'index.html';

/**
 * What the app's pages, its workers and its service worker may do: run our own files and talk to our own API. No form is ever sent
 * by the browser itself, and no text becomes script: the app's one trusted-types policy lets addresses of its own files pass only.
 */
const WEB_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** What a page could ask the device for; all of it is switched off but passkeys. */
const SWITCHED_OFF = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope',
  'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
];
const PERMISSIONS = [
  ...SWITCHED_OFF.map((name) => `${name}=()`),
  ...['publickey-credentials-create', 'publickey-credentials-get'].map((name) => `${name}=(self)`),
].join(', ');

/** Below the app's folder: files whose name changes with what is in them may be kept for good. */
const HASHED = /^assets\//;
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** A segment of an address as the app makes them: nothing encoded, no dot in front. */
const PLAIN = /^[\w~-][\w.~-]*$/;
/** Made beside the files for callers that take compressed ones, and no addresses of their own. */
const TWIN = /\.(?:br|gz)$/;

/** The routes of the app as logs and metrics name them: without the address that was asked for. */
export const WEB_ROUTES = ['/', '/app', `${BASE}*`].map((route) => ({ method: 'GET', route, operationId: 'web' }));

/**
 * Serves the built app below `/app/`: its files as they are, and its page for any other address there, which the app itself
 * then reads. Where the folder holds no app, nothing is served, and the API works all the same.
 * @param folder absolute
 */
export async function serveWebApp(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, INDEX))) return;
  // Large, and of no use to an API alone.
  const { default: fastifyStatic } = await import('@fastify/static');
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    index: false,
    dotfiles: 'deny',
    cacheControl: false,
    lastModified: false,
    acceptRanges: false,
    setHeaders: (reply, path) => void reply.headers(headersOf(relative(folder, path))),
  });
  for (const url of ['/', '/app']) server.route({ method: ['GET', 'HEAD'], url, handler: (_, reply) => reply.redirect(BASE, 302) });
  server.route({ method: ['GET', 'HEAD'], url: `${BASE}*`, handler: (request, reply) => reply.sendFile(fileOf(request)) });
}

/** The file of the app that an address asks for; it need not be there. */
function fileOf(request: FastifyRequest): string {
  const [path = ''] = (request.raw.url ?? '').split('?');
  const segments = path.slice(BASE.length).replace(/\/$/, '').split('/');
  const last = segments.at(-1) ?? '';
  if (segments.length === 1 && last === '') return INDEX;
  if (!segments.every((segment) => PLAIN.test(segment)) || TWIN.test(last)) throw problems.notFound();
  return last.includes('.') ? segments.join('/') : INDEX;
}

const headersOf = (file: string) => ({
  'cache-control': HASHED.test(file) ? FOR_GOOD : 'no-cache',
  'content-security-policy': WEB_POLICY,
  'permissions-policy': PERMISSIONS,
});
