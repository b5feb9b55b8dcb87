export * from './ability';
export * from './access.guard';
export * from './access.module';
export * from './decorators';
export * from './policies';
export * from './policy';
export * from './sections';
export * from './subjects';
