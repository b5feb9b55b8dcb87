import { Module } from '@nestjs/common';
import { CaseFilesModule } from '@parasol/case-files';
import { TaskLists } from './task-lists';
import { TaskJobs } from './task.jobs';
import { TasksController } from './tasks.controller';
import { Tasks } from './tasks.service';

@Module({ imports: [CaseFilesModule], controllers: [TasksController], providers: [Tasks, TaskLists], exports: [Tasks] })
export class TaskQueuesModule {}

/** What the worker process runs of it. */
@Module({ providers: [TaskJobs] })
export class TaskQueuesJobsModule {}
