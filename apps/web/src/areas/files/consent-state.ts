import { dayFromToday } from '../../i18n';
import type { Consent } from './api';

/** How it stands today: its last day can be over before anything was done about it. */
export const stateToday = ({ state, validUntil }: Consent): Consent['state'] => (state === 'given' && validUntil !== undefined && validUntil < dayFromToday() ? 'expired' : state);
