import 'reflect-metadata';
import { checkKind } from './job-kind';

/** What a processor gets: ids, to be looked up in its own transaction. */
export interface Job {
  readonly outboxId: string;
  readonly organisationId: string;
  readonly subjectId: string;
}

export interface RecurringOptions {
  /** Distance between two runs; the schedule is one per deployment, however many workers there are. */
  readonly everySeconds: number;
}

export const PROCESSES = Symbol('parasol:processes');
export const RECURRING = Symbol('parasol:recurring');

export interface RecurringMark extends RecurringOptions {
  readonly kind: string;
}

/**
 * Makes a provider's method the processor of a job kind. It runs inside `asSystem('job', organisationId, …)`, and its
 * job counts as done in that same transaction: all of it happens once, or it is tried again. Keep it to one domain verb;
 * throw `JobFailure` (or a `Problem`) to give the failure a code.
 */
export function Processes(kind: string) {
  checkKind(kind);
  return <T extends (job: Job) => Promise<void>>(_prototype: object, _name: string | symbol, descriptor: TypedPropertyDescriptor<T>): void => {
    Reflect.defineMetadata(PROCESSES, kind, descriptor.value as object);
  };
}

/**
 * Runs a provider's method every so often, once per organisation, each in its own `asSystem('recurring', …)`. It gets
 * nothing but the organisation's id, must find by itself what is due, and may run twice: what it did must show in the rows.
 */
export function Recurring(kind: string, options: RecurringOptions) {
  const mark: RecurringMark = { kind: checkKind(kind), everySeconds: options.everySeconds };
  if (!Number.isInteger(mark.everySeconds) || mark.everySeconds < 1) throw new TypeError('everySeconds is a whole number of seconds');
  return <T extends (organisationId: string) => Promise<void>>(_prototype: object, _name: string | symbol, descriptor: TypedPropertyDescriptor<T>): void => {
    Reflect.defineMetadata(RECURRING, mark, descriptor.value as object);
  };
}
