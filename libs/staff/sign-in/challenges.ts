import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealing } from './sealing';
import { SignInDatabase } from './sign-in-database';

/** What is kept of a step under way, by its kind. */
export interface ChallengeStates {
  passkey_sign_in: { readonly challenge: string };
  passkey_registration: { readonly challenge: string };
  password_enrolment: { readonly signInName: string; readonly passwordHash: string; readonly totpSecret: string };
}
export type ChallengeKind = keyof ChallengeStates;

/** Whom a step belongs to; nobody for a passkey sign-in, which tells by itself who it is. */
export interface ChallengeOwner {
  readonly organisationId: string;
  readonly workerId: string;
}

const SECONDS: Record<ChallengeKind, number> = { passkey_sign_in: 300, passkey_registration: 300, password_enrolment: 900 };

/** Steps that a second request must finish: short-lived, each usable once. */
@Injectable()
export class Challenges {
  constructor(
    private readonly database: SignInDatabase,
    private readonly sealing: Sealing,
  ) {}

  /** Answers the id with which the step is finished. */
  async open<Kind extends ChallengeKind>(kind: Kind, owner: ChallengeOwner | null, state: ChallengeStates[Kind]): Promise<string> {
    const id = randomUUID();
    await this.database.query(
      `insert into signin.challenge (id, organisation_id, worker_id, kind, state, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
      [id, owner?.organisationId ?? null, owner?.workerId ?? null, kind, this.sealing.seal(place(kind, id), state), SECONDS[kind]],
    );
    return id;
  }

  /** The state of a step that may still be tried again; undefined as with `take`. */
  async look<Kind extends ChallengeKind>(kind: Kind, owner: ChallengeOwner | null, id: string): Promise<ChallengeStates[Kind] | undefined> {
    const [found] = await this.database.query<{ state: Buffer }>(
      'select state from signin.challenge where id = $1 and kind = $2 and worker_id is not distinct from $3 and expires_at > now()',
      [id, kind, owner?.workerId ?? null],
    );
    return found && this.sealing.open<ChallengeStates[Kind]>(place(kind, id), found.state);
  }

  /** The state of a step, which is thereby used up; undefined when it is unknown, used, too old, or somebody else's. */
  async take<Kind extends ChallengeKind>(kind: Kind, owner: ChallengeOwner | null, id: string): Promise<ChallengeStates[Kind] | undefined> {
    const [found] = await this.database.query<{ state: Buffer }>(
      `delete from signin.challenge where id = $1 and kind = $2 and worker_id is not distinct from $3 and expires_at > now() returning state`,
      [id, kind, owner?.workerId ?? null],
    );
    return found && this.sealing.open<ChallengeStates[Kind]>(place(kind, id), found.state);
  }
}

const place = (kind: ChallengeKind, id: string): string => `challenge ${kind} ${id}`;
