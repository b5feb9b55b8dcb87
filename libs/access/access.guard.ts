import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Actor, problems } from '@parasol/kernel';
import { mayEver } from './ability';
import { openReasonOf, permissionOf, signedInReasonOf } from './decorators';
import { abilityFor } from './policy';

/** The part of a request that tells who sends it. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly ip?: string;
  actor?: Actor;
}

/** Knows who sends a request: `staff` provides it, so that `access` need not know how one signs in. */
export interface ActorSource {
  /** The actor, or undefined where there is no session, or one that has ended. */
  actorOf(request: SignedRequest): Promise<Actor | undefined>;
}
export const ACTOR_SOURCE = Symbol('parasol.actor-source');

/** Told when a signed-in actor was refused by their role; provided by `audit`. */
export interface RefusalSink {
  refused(actor: Actor, action: string, subject: string): Promise<void>;
}
export const REFUSAL_SINK = Symbol('parasol.refusal-sink');

/** Closed unless a handler says who may pass: @May, @OpenToSignedIn or @OpenToAll. One without any is closed to all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    @Inject(REFUSAL_SINK) private readonly refusals: RefusalSink,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (openReasonOf(handler) !== undefined) return true;
    const permission = permissionOf(handler);
    if (!permission && signedInReasonOf(handler) === undefined) throw problems.forbidden();
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const actor = await this.actors.actorOf(request);
    if (!actor) throw problems.signInNeeded();
    request.actor = actor;
    if (permission && !mayEver(abilityFor(actor), permission.action, permission.subject)) {
      await this.refusals.refused(actor, permission.action, permission.subject);
      throw problems.forbidden();
    }
    return true;
  }
}
