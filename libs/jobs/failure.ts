import { Problem } from '@parasol/kernel';

const CODE = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * Thrown by a processor that wants its failure to carry a code. `permanent`: trying again cannot help. `pauseMs`: something outside is out of
 * order; it is tried again after that time, which counts as no attempt, so the processor must know by itself when to give up.
 */
export class JobFailure extends Error {
  constructor(
    readonly code: string,
    readonly options: { permanent?: boolean; pauseMs?: number } = {},
  ) {
    super(CODE.test(code) ? code : 'failed');
    this.name = 'JobFailure';
  }
}

/**
 * All that is kept of a failure. Messages and stacks may carry values (a driver's error quotes the row), so a code from
 * our own lists or the SQLSTATE is what reaches the outbox, the queue, the log and the metrics.
 */
export function failureCode(error: unknown): string {
  if (error instanceof JobFailure || error instanceof Problem) return CODE.test(error.code) ? error.code : 'failed';
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && /^E[A-Z]{4,20}$/.test(code)) return code.toLowerCase();
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return `sql_${code.toLowerCase()}`;
  return 'failed';
}
