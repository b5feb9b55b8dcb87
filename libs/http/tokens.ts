/** The log of the process. */
export const LOG = Symbol('parasol.log');
/** The settings that `createApp` was called with. */
export const HTTP_OPTIONS = Symbol('parasol.http-options');
/** `ReadinessCheck[]`: what must be well before the process takes requests. */
export const READINESS = Symbol('parasol.readiness');
