export { FileKeys, type SealedItem } from './file-keys';
export { KEY_BACKUP_DAYS, lastBackupGoneOn } from './key-backups';
export { LIFE_MS as KEYS_ARE_REMEMBERED_MS } from './key-cache';
export { KeyEncryptionKeys, LocalKeyEncryptionKeys, type WrappedKey } from './key-encryption-keys';
export { KeyStore } from './key-store';
export { KeysModule } from './keys.module';
export { OrganisationKeys, type SealedOrganisationItem } from './organisation-keys';
export type { Opened, Place } from './place';
export { SubjectKeys } from './subject-keys';
