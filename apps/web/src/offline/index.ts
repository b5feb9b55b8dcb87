export type { Shift, Writer } from './database';
export { enqueueContact, enqueueDrop, type Saved, UNDO_SECONDS } from './outbox';
export { SIGNS, type Sign } from './signs';
export { startOffline } from './start';
export { uploadSoon } from './uploading';
export { useWaiting, useWriters } from './use-offline';
export { leavePhone, setShift, toldOfLost } from './writers';
