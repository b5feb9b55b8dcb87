/**
 * Something that the person who runs this installation can put right. The message is one or two sentences that say
 * what to do, and is shown without a stack trace. Never carries a password or a stored value.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** The code of a system or PostgreSQL error (`EACCES`, `28P01`), or an empty string. */
export const errorCode = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};
