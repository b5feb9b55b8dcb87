/**
 * RFC 9457 problem documents. A problem carries a code from our own lists and never a value that came in,
 * so that an error cannot become a way to read or confirm something.
 */
export interface ProblemDetail {
  /** JSON pointer to the field, made of schema keys only: an unknown key is reported at its parent. */
  readonly pointer: string;
  readonly code: string;
}

/** What a problem may carry beside the members of RFC 9457 and its `errors`; nothing else ever. */
export interface ProblemMembers {
  /** Whether the same request passes with `insistence` in the header of that name. */
  readonly mayInsist?: boolean;
  /** Stands for ten minutes, for this worker and this very request. */
  readonly insistence?: string;
  /** Whether the worker's role may leave it with the advisers instead. */
  readonly dropSlot?: boolean;
  /** Address of a card to show or print instead. */
  readonly card?: string;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly errors: readonly ProblemDetail[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    readonly members: ProblemMembers = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  /** The wire form; equal bytes for equal problems. */
  toJSON(): Record<string, unknown> {
    const { mayInsist, insistence, dropSlot, card } = this.members;
    return {
      type: `urn:parasol:problem:${this.code}`,
      title: this.title,
      status: this.status,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
      ...(mayInsist === undefined ? {} : { mayInsist }),
      ...(insistence === undefined ? {} : { insistence }),
      ...(dropSlot === undefined ? {} : { dropSlot }),
      ...(card === undefined ? {} : { card }),
    };
  }
}

/** Every problem that an operation may answer, by the name that stands in the OpenAPI document. */
export const problems = {
  malformed: () => new Problem(400, 'malformed', 'The request could not be read.'),
  invalid: (errors: readonly ProblemDetail[]) => new Problem(400, 'invalid', 'Some fields are not as they must be.', errors),
  signInNeeded: () => new Problem(401, 'sign_in_needed', 'Sign in first.'),
  signInFailed: () => new Problem(401, 'sign_in_failed', 'That sign-in did not work.'),
  forbidden: () => new Problem(403, 'forbidden', 'Your role may not do this.'),
  notFound: () => new Problem(404, 'not_found', 'There is nothing here.'),
  methodNotAllowed: () => new Problem(405, 'method_not_allowed', 'This address does not know that method.'),
  notAcceptable: () => new Problem(406, 'not_acceptable', 'This is a stream of events. Accept text/event-stream.'),
  /** The thing is there and writable, but not in a state that allows the step. */
  wrongState: () => new Problem(409, 'wrong_state', 'This step is not possible in the present state.'),
  conflict: (code: string, title: string) => new Problem(409, code, title),
  stale: () => new Problem(412, 'stale', 'Somebody changed this meanwhile. Read it again, then repeat.'),
  tooLarge: () => new Problem(413, 'too_large', 'The request is too large.'),
  unsupportedMediaType: () => new Problem(415, 'unsupported_media_type', 'Send JSON.'),
  /** A rule of the domain refuses a well-formed request. */
  refused: (code: string, title: string, errors: readonly ProblemDetail[] = []) => new Problem(422, code, title, errors),
  /** The leak guard found something; `errors` say where, and the reasons, and never what. */
  leakFound: (errors: readonly ProblemDetail[], members: Required<Pick<ProblemMembers, 'mayInsist' | 'dropSlot'>> & ProblemMembers) =>
    new Problem(422, 'leak_found', 'This looks like immigration information, which is kept by the advisers only.', errors, {}, members),
  /** Being referred to the service would itself tell what somebody comes for. */
  cardOnly: (partnerId: string) =>
    new Problem(422, 'card_only', 'Show or print the card of this service instead: nothing is recorded.', [], {}, { card: `/partners/${partnerId}/card` }),
  versionNeeded: () => new Problem(428, 'version_needed', 'Say in If-Match which version you edit.'),
  tooMany: (retryAfterSeconds: number) =>
    new Problem(429, 'too_many', 'Too many attempts. Wait, then try again.', [], { 'retry-after': String(retryAfterSeconds) }),
  broken: () => new Problem(500, 'broken', 'Something broke on our side. Nothing was saved.'),
  unavailable: () => new Problem(503, 'unavailable', 'The service is not ready. Try again shortly.'),
} as const;
