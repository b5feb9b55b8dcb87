import { problems } from '@parasol/kernel';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something and comes from another site's page: browsers say where it comes from, and
 * other programs say nothing.
 * @param form whether it may be a form of a page of ours that tells nobody where it stands: browsers then send `null` for where it
 *   comes from. Such a form carries a token of its own.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined, form: boolean): void {
  if (SAFE.has(request.method)) return;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw problems.forbidden();
  const { origin } = request.headers;
  if (origin === undefined || (form && origin === 'null')) return;
  const own = [`${request.protocol}://${request.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])];
  if (!own.includes(origin)) throw problems.forbidden();
}
