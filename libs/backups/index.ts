/** Backups sealed to a recovery key, and back again; see README.md. */
export { isRecipient } from './age-file';
export { backUp, keysAfter, REMOVALS, removeOldKeys, SECRETS, type Written } from './backup';
export { lookThrough, type Contents } from './reading';
export { recoveryKeyOf, type RecoveryKey } from './recovery-key';
export { hasNoKeys, placeHeads, restoreData, restoreKeys } from './restore';
export { DATA_SCHEMAS } from './tables';
