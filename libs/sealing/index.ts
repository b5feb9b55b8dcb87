/** Sealing to people: age files of one size, the signed list of adviser keys, what is inside. Browser and Node; see README.md. */
export { type SealingCode, SEALING_CODES, SealingError } from './errors';
export { generateIdentity, publicKeysOf, type PublicKeys, readIdentity, recipientOf } from './identity';
export { generatePassphrase, PASSPHRASE_BITS, PASSPHRASE_WORDS, readPassphrase } from './passphrase';
export { WORDS } from './words';
export {
  addPasskey,
  openWithPasskey,
  openWithPassphrase,
  type ProtectedIdentity,
  protectedIdentitySchema,
  protectIdentity,
  removePasskey,
  renewPassphrase,
} from './protection';
export { ROOM, type SealedKind } from './padding';
export { checkSealedForm, FORM_CODES, type FormCheck, type FormCode, SEALED_SIZE, STANZAS, STANZAS_OF } from './form';
export { MOST_RECIPIENTS, open } from './seal';
export { exportArmored, importArmored, resealFor, sealFor, type SealingOptions } from './people';
export { type AdviserKey, MOST_ADVISERS, RECOVERY, type SignedList, signedListSchema } from './adviser-keys';
export { fingerprint, LIST_CODES, type ListCode, ListRefused, pin, pinAll, PinnedKeys, type Root } from './pinning';
export { dismiss, enrol, type Enrolment, foundList, type Issued, replaceKeys, replaceRecovery, rootOf } from './ceremony';
export { checkWire, fromWire, toWire, WIRE_LENGTH } from './wire';
export { meaninglessForm } from './meaningless';
export { openDocument, type OpenedDocument, resealDocument, type ServedDocument, writeDocument, type WrittenDocument } from './documents';
export { openOutboxItem, OUTBOX_FORMAT, type OutboxItem, outboxRoomLeft, sealOutboxItem, TASK_STEPS_OFFLINE } from './outbox';
export { type Lease, LEASE_FORMAT, openLease, sealLease } from './lease';
export { dropIdFrom, type NoteDrop, sealDrop, type ServedDrop, sortDrops, type SortedDrops } from './drops';
export * from './content';
