import 'reflect-metadata';
import { demo, demoCode } from './commands/demo';
import { start } from './commands/start';
import { OPERATOR_COMMANDS, runProgram } from './program';

runProgram([start, ...OPERATOR_COMMANDS, demo, demoCode]);
