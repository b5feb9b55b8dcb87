export * from './api';
export * from './drafts';
export * from './session';
export * from './use-session';
