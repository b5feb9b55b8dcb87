export * from './importer';
export * from './reading';
export { foldLabel } from './fold';
export { readOutreachSheet } from './read-outreach-sheet';
export { nextStep, writeRejectFile, type NextStep } from './reject-file';
