export * from './api';
export * from './colleagues';
export * from './drafts';
export * from './session';
export * from './use-session';
