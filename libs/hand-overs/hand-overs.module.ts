import { Module, type DynamicModule } from '@nestjs/common';
import { CaseFilesJobsModule, CaseFilesModule } from '@parasol/case-files';
import { ReferralsModule } from '@parasol/referrals';
import { TaskQueuesModule } from '@parasol/task-queues';
import { HandOverFinder } from './hand-over-finder';
import { HandOverItems } from './hand-over-items.service';
import { HandOverJobs } from './hand-over.jobs';
import { HandOverNotes } from './hand-over-notes.service';
import { HandOverNotesHolding } from './hand-over-notes.holding';
import { HandOverReading } from './hand-over-reading.service';
import { HandOvers } from './hand-overs.service';
import { HandOversController } from './hand-overs.controller';
import { Leftovers } from './leftovers';
import { PassingOn } from './passing-on';

/** What the API serves. */
@Module({})
export class HandOversModule {
  /** @param staff the same as the API serves: it ends the access of those who leave */
  static with(staff: DynamicModule): DynamicModule {
    return {
      module: HandOversModule,
      imports: [staff, CaseFilesModule, TaskQueuesModule, ReferralsModule],
      controllers: [HandOversController],
      providers: [HandOverFinder, HandOvers, HandOverReading, HandOverItems, HandOverNotes, PassingOn],
    };
  }
}

/** What the worker process runs. */
@Module({ imports: [CaseFilesJobsModule], providers: [HandOverJobs, Leftovers, HandOverNotesHolding] })
export class HandOversJobsModule {}
