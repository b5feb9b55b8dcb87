export { Operation, type OperationOptions, type ProblemName } from './operation';
export { IfMatch } from './if-match';
export { Cursors, page, pageQuery } from './cursor';
export { FileAnswer } from './answer';
export { createApp, type AppOptions } from './create-app';
export { createLog, silentLog, type EventFields, type EventName, type Log } from './log';
export { codeOfError, placesOfError, typeOfError } from './broken-error';
export { LOG } from './tokens';
