export * from './connections';
export * from './database.module';
export * from './operator-error';
export * from './secrets';
export * from './system-reasons';
export * from './unit-of-work';
export * from './urls';
export * from './verify';
