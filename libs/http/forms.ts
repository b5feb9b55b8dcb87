import { problems } from '@parasol/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServedOperation } from './catalogue';

/** Bytes; a form of ours has a few fields of a few words. */
const LONGEST = 8_192;

/**
 * Reads forms, as pages without a script send them, for those operations alone that take one.
 * @returns whether a request is to such an operation
 */
export function readForms(server: FastifyInstance, operations: readonly ServedOperation[]): (request: FastifyRequest) => boolean {
  const routes = new Set(operations.filter(({ options }) => options?.form).map(({ method, route }) => `${method} ${route}`));
  const takesForm = (request: FastifyRequest): boolean => routes.has(`${request.method} ${request.routeOptions?.url ?? ''}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: LONGEST }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (!takesForm(request) || (encoding !== undefined && encoding !== 'identity')) return done(problems.unsupportedMediaType());
    try {
      const fields = [...new URLSearchParams(decoder.decode(body as Buffer))];
      const form = Object.fromEntries(fields);
      // What is there twice, two readers would read differently.
      return Object.keys(form).length === fields.length ? done(null, form) : done(problems.malformed());
    } catch {
      return done(problems.malformed());
    }
  });
  return takesForm;
}
