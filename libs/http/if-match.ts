import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import type { FastifyRequest } from 'fastify';
import { stateOf } from './request-state';

/** A strong entity tag around a version as we give it out: `"3"`. */
const FORM = /^"(0|[1-9]\d{0,9})"$/;
const MAX_VERSION = 2_147_483_647;

/** The version that the caller edits. Throws `versionNeeded` without the header, `invalid` when it is no version of ours. */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined) throw problems.versionNeeded();
  const version = Number(FORM.exec(header)?.[1] ?? Number.NaN);
  if (!(version <= MAX_VERSION)) throw problems.invalid([{ pointer: '/headers/if-match', code: 'wrong_format' }]);
  return version;
}

export const entityTag = (version: number): string => `"${version}"`;

/** The version (an integer) that the caller names in `If-Match`; for operations with `ifMatch: true`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { version } = stateOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (version === undefined) throw new Error('the operation does not say ifMatch: true');
  return version;
});
