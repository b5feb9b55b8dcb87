import 'reflect-metadata';
import { OPERATOR_COMMANDS, runProgram } from './program';

runProgram({
  'start': async () => (await import('./commands/start.js')).start,
  ...OPERATOR_COMMANDS,
  'demo': async () => (await import('./commands/demo.js')).demo,
  'demo-code': async () => (await import('./commands/demo.js')).demoCode,
});
