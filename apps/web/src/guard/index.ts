export { adviserKeys, pinnedAdviserKeys } from './adviser-keys';
export { type Leaks, type Passage } from './find-leaks';
export { lookForLeaks, prepareGuard, useLeakReasons } from './leaks';
export { loadSealing, type Sealing } from './sealing';
export { CallRefused } from './worker-calls';
