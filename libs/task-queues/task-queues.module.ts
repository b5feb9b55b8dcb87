import { Module } from '@nestjs/common';
import { CaseFilesModule } from '@parasol/case-files';
import { DutiesController } from './duties.controller';
import { Duties } from './duties.service';
import { TaskClaims } from './task-claims.service';
import { TaskClock } from './task-clock.jobs';
import { TaskHandOvers } from './task-hand-overs.service';
import { TaskLists } from './task-lists';
import { TaskMoves } from './task-moves';
import { TaskPauses } from './task-pauses.service';
import { TaskJobs } from './task.jobs';
import { TasksController } from './tasks.controller';
import { Tasks } from './tasks.service';

@Module({ imports: [CaseFilesModule], controllers: [TasksController, DutiesController], providers: [Tasks, Duties, TaskMoves, TaskClaims, TaskPauses, TaskLists, TaskHandOvers], exports: [Tasks, TaskHandOvers] })
export class TaskQueuesModule {}

/** What the worker process runs of it. */
@Module({ providers: [TaskJobs, TaskClock] })
export class TaskQueuesJobsModule {}
