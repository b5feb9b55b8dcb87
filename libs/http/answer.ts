import { EventsAnswer } from './event-stream';
import type { OperationOptions } from './operation';

/** A file as an answer; its name is from a fixed list of the feature, never something that was typed. */
export class FileAnswer {
  constructor(
    readonly bytes: Buffer,
    readonly mediaType: string,
    readonly fileName?: string,
  ) {
    if (fileName !== undefined && !/^[A-Za-z0-9_.-]{1,80}$/.test(fileName)) throw new Error('a file name must be plain');
  }
}

/** A handler returned something that its answer schema does not allow: a mistake of ours. */
export class AnswerMismatch extends Error {}

/** What may leave: the listed keys of the answer, or the file. */
export function readAnswer({ answer }: OperationOptions, value: unknown): unknown {
  if (value instanceof FileAnswer) {
    if (!answer.file?.includes(value.mediaType)) throw new AnswerMismatch('the file is not of a listed type');
    return value;
  }
  if (value instanceof EventsAnswer) return value;
  if (!answer.schema) return undefined;
  const parsed = answer.schema.safeParse(value);
  // Zod's error holds the value.
  if (!parsed.success) throw new AnswerMismatch('the answer is not as its schema says');
  return parsed.data;
}
