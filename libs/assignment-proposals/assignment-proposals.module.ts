import { Module } from '@nestjs/common';
import { CaseFilesModule } from '@parasol/case-files';
import { ScriptLanguagesModule } from '@parasol/consents';
import { ReferralsModule } from '@parasol/referrals';
import { TaskQueuesModule } from '@parasol/task-queues';
import { AskedForReader } from './asked-for.reader';
import { AssignmentProposalsController } from './assignment-proposals.controller';
import { AssignmentProposals } from './assignment-proposals.service';
import { ProposalReading } from './proposal-reading';
import { WorkersReader } from './workers.reader';

/** What the API serves. */
@Module({
  imports: [CaseFilesModule, ScriptLanguagesModule, ReferralsModule, TaskQueuesModule],
  controllers: [AssignmentProposalsController],
  providers: [AssignmentProposals, ProposalReading, AskedForReader, WorkersReader],
})
export class AssignmentProposalsModule {}
