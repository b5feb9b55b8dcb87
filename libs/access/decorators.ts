import { SetMetadata } from '@nestjs/common';
import type { Action, SubjectName } from './subjects';

export interface Permission {
  readonly action: Action;
  readonly subject: SubjectName;
}

export const PERMISSION = Symbol('parasol.permission');
export const OPEN_REASON = Symbol('parasol.open');

/**
 * Opens a handler to the roles that may ever do this. Whether they may do it to the very thing is asked again, of the
 * instance, by the feature (`Policy.demand`) and by row-level security.
 */
export const May = (action: Action, subject: SubjectName): MethodDecorator => SetMetadata(PERMISSION, { action, subject } satisfies Permission);

/** Opens a handler to everybody, signed in or not. The reason stands in the API's documentation. */
export const OpenToAll = (reason: string): MethodDecorator => SetMetadata(OPEN_REASON, reason);

/** Opens a handler to every signed-in worker for what is theirs alone (their session, their roles). */
export const SIGNED_IN_REASON = Symbol('parasol.signed-in');
export const OpenToSignedIn = (reason: string): MethodDecorator => SetMetadata(SIGNED_IN_REASON, reason);

export const permissionOf = (handler: object): Permission | undefined => Reflect.getMetadata(PERMISSION, handler) as Permission | undefined;
export const openReasonOf = (handler: object): string | undefined => Reflect.getMetadata(OPEN_REASON, handler) as string | undefined;
export const signedInReasonOf = (handler: object): string | undefined => Reflect.getMetadata(SIGNED_IN_REASON, handler) as string | undefined;
