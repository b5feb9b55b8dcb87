export { Due } from './due';
export { NewTaskDialog } from './new-task';
export { TaskRow } from './task-row';
export { TaskSheet } from './task-sheet';
export type { Task } from './steps';
export { useTasks } from './tasks-data';
export { TasksOfFile } from './tasks-of-file';
