import { Problem } from '@parasol/kernel';

/**
 * The one answer to whatever is wrong with a key or a ciphertext: changed bytes, another place, a destroyed or unknown
 * key. It says no more, because the difference would tell an attacker which of his changes came close.
 */
export const unreadable = (): Problem => new Problem(500, 'unreadable', 'This cannot be read.');
