export * from './actor';
export * from './codes';
export * from './problem';
