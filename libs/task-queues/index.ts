export { Duty } from './duty.entity';
export { Task } from './task.entity';
export { TaskHandOvers } from './task-hand-overs.service';
export { TaskQueuesJobsModule, TaskQueuesModule } from './task-queues.module';
export { HELD, TASK_STATES, UNFINISHED, type TaskState } from './task-states';
export { ALL_TITLES, type TaskTitle } from './task-titles';
export { Tasks } from './tasks.service';
