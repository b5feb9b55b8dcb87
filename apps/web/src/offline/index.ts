export type { Shift, Writer } from './database';
export { enqueueContact, enqueueDrop, type OfflineStep, type Saved, UNDO_SECONDS } from './outbox';
export { SIGNS, type Sign } from './signs';
export { startOffline } from './start';
export { stepWaits, takeLater, useStepWaiting } from './steps-waiting';
export { uploadSoon } from './uploading';
export { useWaiting, useWriters } from './use-offline';
export { leavePhone, setShift, toldOfLost, writesHere } from './writers';
