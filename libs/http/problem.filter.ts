import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Problem, problems } from '@parasol/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { codeOfError, placesOfError, problemOfDatabaseError, typeOfError } from './broken-error';
import type { Log } from './log';
import { operationIdOf } from './request-state';
import { LOG } from './tokens';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Problems of the framework, by the only thing of theirs that we use: the status. */
const BY_STATUS: Record<number, () => Problem> = {
  400: problems.malformed,
  401: problems.signInNeeded,
  403: problems.forbidden,
  404: problems.notFound,
  405: problems.methodNotAllowed,
  408: () => new Problem(408, 'too_slow', 'The request did not arrive in time.'),
  413: problems.tooLarge,
  // A path parameter or address that is too long: there is nothing under it.
  414: problems.notFound,
  415: problems.unsupportedMediaType,
  431: problems.tooLarge,
  503: problems.unavailable,
};

/** What the caller is told of an error; undefined when it is one that nobody foresaw. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const status = error instanceof HttpException ? error.getStatus() : isFrameworkError(error) ? error.statusCode : undefined;
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known) return known();
  if (status !== undefined && status >= 400 && status < 500) return problems.malformed();
  return problemOfDatabaseError(error);
}

const isFrameworkError = (error: unknown): error is { code: string; statusCode: number } => {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number';
};

/** Turns every error into a problem document; one that nobody foresaw is logged by type, code and place only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const foreseen = problemOf(error);
    if (!foreseen || (foreseen.status >= 500 && !(error instanceof Problem))) {
      this.log.event('broken', {
        requestId: request.id,
        operation: operationIdOf(request),
        type: typeOfError(error),
        code: codeOfError(error),
        at: placesOfError(error),
      });
    }
    if (!reply.sent) sendProblem(reply, foreseen ?? problems.broken());
  }
}

/** Sends a problem document; equal problems are equal bytes. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  reply.removeHeader('etag').removeHeader('content-disposition').removeHeader('content-length');
  void reply.code(problem.status).headers({ ...problem.headers, 'content-type': PROBLEM_TYPE }).send(JSON.stringify(problem));
}
