import type { Actor } from '@parasol/kernel';
import type { FastifyRequest } from 'fastify';

interface RequestState {
  version?: number;
}

const STATES = new WeakMap<object, RequestState>();
const operationIds = new WeakMap<object, Map<string, string>>();

/** What we know of a request beside what came in with it. */
export function stateOf(request: FastifyRequest): RequestState {
  const raw = request.raw;
  let state = STATES.get(raw);
  if (!state) STATES.set(raw, (state = {}));
  return state;
}

/** The actor that the guard put on the request; none for an operation that is open to all. */
export const actorOf = (request: FastifyRequest): Actor | undefined => (request as FastifyRequest & { actor?: Actor }).actor;

const routeKey = (method: string, route: string): string => `${method === 'HEAD' ? 'GET' : method} ${route}`;

/** Tells which route of a server is which operation, so that logs and metrics never see an address with ids. */
export function nameRoutes(server: object, routes: Iterable<{ method: string; route: string; operationId: string }>): void {
  operationIds.set(server, new Map([...routes].map(({ method, route, operationId }) => [routeKey(method, route), operationId])));
}

export function operationIdOf(request: FastifyRequest): string {
  const route = request.routeOptions?.url;
  if (!route) return 'none';
  return operationIds.get(request.server.server)?.get(routeKey(request.method, route)) ?? 'none';
}
