import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { problems } from '@parasol/kernel';
import type { z } from 'zod';

/** A problem by its name in the kernel; refusals and conflicts of one feature carry their own code behind a colon. */
export type ProblemName = keyof typeof problems | `refused:${string}` | `conflict:${string}`;

export interface OperationAnswer {
  readonly status: 200 | 201 | 202 | 204;
  /** What leaves, key by key; anything else that a handler returns stays inside. */
  readonly schema?: z.ZodType;
  /** Media types of an answer that is a file (`FileAnswer`) instead of JSON. */
  readonly file?: readonly string[];
  /** Names of the events of an answer that is a stream of them (`EventsAnswer`). It runs in no unit of work: each event asks for itself. */
  readonly events?: readonly string[];
}

export interface OperationExamples {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** All that is to be known of one operation: the same words validate it, run it and document it. */
export interface OperationOptions {
  /** One line, no full stop. */
  readonly summary: string;
  readonly description?: string;
  /** Input schemas are strict objects: an unknown key is refused, not dropped. */
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: OperationAnswer;
  /** What it may refuse beside the problems that follow from its shape (bad input, no session, no right …). */
  readonly problems?: readonly ProblemName[];
  /** Takes the body as a form of a page without a script, too: plain texts under the same keys. */
  readonly form?: true;
  /** Takes an `Idempotency-Key`; its answer must be a receipt (ids, codes, states, versions): it is stored for replay. */
  readonly idempotent?: true;
  /** Asks for `If-Match: "version"`; the handler takes it with `@IfMatch()`. */
  readonly ifMatch?: true;
  readonly examples?: OperationExamples;
}

export const OPERATION = Symbol('parasol.operation');

/**
 * Declares a handler as an operation of the API. Its input is validated before the handler (and before any
 * transaction) and replaced by the parsed values; its answer leaves only through `answer.schema`.
 */
export const Operation = (options: OperationOptions): MethodDecorator =>
  applyDecorators(SetMetadata(OPERATION, options), HttpCode(options.answer.status));

export const operationOf = (handler: object): OperationOptions | undefined =>
  Reflect.getMetadata(OPERATION, handler) as OperationOptions | undefined;
