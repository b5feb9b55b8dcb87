import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { FileAnswer, readAnswer } from './answer';
import { Idempotency, readIdempotencyKey } from './idempotency';
import { EventsAnswer, EventStreams } from './event-stream';
import { entityTag, readIfMatch } from './if-match';
import { readInput } from './input';
import { operationOf } from './operation';
import { actorOf, operationIdOf, stateOf } from './request-state';
import { TextGuard } from './text-guard';

/**
 * What happens around every handler: input, leak guard, unit of work, idempotency, handler, answer, commit, audit entries. Nothing
 * that came in has touched the database before it is known to be well-formed; an answer that does not meet its schema
 * undoes the work; and no answer leaves before the entries of what was read for it are durable.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly texts: TextGuard,
    private readonly streams: EventStreams,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.run(context, next));
  }

  private async run(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const operation = operationOf(context.getHandler());
    if (!operation) throw new Error('a handler has no @Operation');
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const raw = { params: request.params, query: request.query, body: request.body };
    Object.assign(request, readInput(operation, raw));
    if (operation.answer.events) demandEventStream(request);
    if (operation.ifMatch) stateOf(request).version = readIfMatch(request.headers['if-match']);
    const key = operation.idempotent ? readIdempotencyKey(request.headers['idempotency-key']) : undefined;

    const actor = actorOf(request);
    const insisted = actor !== undefined && (await this.texts.demandClean(actor, operationIdOf(request), operation, raw, request.headers['insistence']));

    const work = async (): Promise<unknown> => {
      const answer = readAnswer(operation, await lastValueFrom(next.handle(), { defaultValue: undefined }));
      if (insisted) await this.texts.countInsistence();
      return answer;
    };
    const inUnitOfWork = async (): Promise<unknown> => {
      // A stream would hold its transaction for hours.
      if (!actor || operation.answer.events) return work();
      const readOnly = request.method === 'GET' || request.method === 'HEAD';
      return this.unitOfWork.run(actor, { readOnly }, async () => {
        if (key === undefined) return work();
        const once = await this.idempotency.once(key, operationIdOf(request), raw, operation.answer.status, work);
        if (once.replayed) reply.header('idempotency-replayed', 'true');
        return once.answer;
      });
    };
    return this.send(reply, await this.audit.during(inUnitOfWork, request.id));
  }

  private send(reply: FastifyReply, answer: unknown): unknown {
    if (answer instanceof EventsAnswer) {
      answer.begin(this.streams.open(reply));
      return undefined;
    }
    if (answer instanceof FileAnswer) {
      reply.header('content-type', answer.mediaType.startsWith('text/') ? `${answer.mediaType}; charset=utf-8` : answer.mediaType);
      if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
      return answer.bytes;
    }
    const version = (answer as { version?: unknown } | null | undefined)?.version;
    if (typeof version === 'number') reply.header('etag', entityTag(version));
    return answer;
  }
}

/** Whoever does not ask for one by name would wait for its end. */
function demandEventStream({ method, headers: { accept } }: FastifyRequest): void {
  if (method === 'HEAD') throw problems.methodNotAllowed();
  if (!accept?.includes('text/event-stream')) throw problems.notAcceptable();
}
