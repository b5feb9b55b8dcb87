import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_COOKIE, DEVICE_COOKIE_SECONDS, SESSION_COOKIE, type DeviceKind } from './limits';
import type { OpenedSession, SignInPlace } from './session-opener';

const HOST_ONLY = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** Where a request comes from, for sign-in. */
export const placeOf = (request: FastifyRequest, deviceKind: DeviceKind): SignInPlace => ({
  ip: request.ip,
  deviceToken: request.cookies[DEVICE_COOKIE],
  deviceKind,
});

export function setCookies(reply: FastifyReply, session: OpenedSession): void {
  // Without an age: the session cookie goes when the browser closes; the server ends it long before a year in any case.
  reply.setCookie(SESSION_COOKIE, session.token, HOST_ONLY);
  reply.setCookie(DEVICE_COOKIE, session.deviceToken, { ...HOST_ONLY, maxAge: DEVICE_COOKIE_SECONDS });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, HOST_ONLY);
}
