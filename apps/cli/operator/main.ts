import 'reflect-metadata';
import { OPERATOR_COMMANDS, runProgram } from '../program';

// The program of containers: they are started by others, and hold no demo.
runProgram(OPERATOR_COMMANDS);
