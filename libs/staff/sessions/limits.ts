/** Host-bound: no other site on the same domain can set it. */
export const SESSION_COOKIE = '__Host-parasol';
/** Tells a device that has signed in before; opens nothing by itself. */
export const DEVICE_COOKIE = '__Host-parasol-device';

export const IDLE_SECONDS = 15 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
export const DEVICE_COOKIE_SECONDS = 180 * 24 * 60 * 60;
/** How long after signing in somebody may change what they sign in with. */
export const FRESH_SECONDS = 10 * 60;

export const DEVICE_KINDS = ['phone', 'tablet', 'laptop', 'desktop'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
export const PASSKEY_KINDS = [...DEVICE_KINDS, 'security_key'] as const;
export type PasskeyKind = (typeof PASSKEY_KINDS)[number];

export type EndReason = 'signed_out' | 'revoked' | 'factor_changed' | 'reset' | 'worker_left' | 'expired';
