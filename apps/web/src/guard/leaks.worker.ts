import { findLeaks } from './find-leaks';
import { answerCalls } from './worker-calls';

const handlers = { findLeaks };
export type LeakHandlers = typeof handlers;

answerCalls(handlers);
