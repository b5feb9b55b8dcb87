import { Controller, Get, Param } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation, type OperationOptions } from '@parasol/http';
import { AssignmentProposals } from './assignment-proposals.service';
import { GivenId, ProposalView } from './proposal.dto';

const proposal = (summary: string, who: string): OperationOptions => ({
  summary,
  description: `${who} Who speaks the language comes first, then who has the skill, then who has less open, then who was longest without a new one. The supervisor decides; nothing of it is kept.`,
  params: GivenId,
  answer: { status: 200, schema: ProposalView },
  problems: ['wrongState'],
});

/** Who could be given something, in order and with the reasons, for the supervisor who decides. */
@Controller()
export class AssignmentProposalsController {
  constructor(private readonly proposals: AssignmentProposals) {}

  @Get('case-files/:id/care-team/candidates')
  @May('assign', 'CareTeam')
  @Operation(proposal('See who could be put on a file', 'Workers of the file’s team.'))
  forFile(@Param() { id }: GivenId) {
    return this.proposals.forFile(id);
  }

  @Get('referrals/:id/candidates')
  @May('assign', 'Referral')
  @Operation(proposal('See who could carry a referral', 'Workers on the care team.'))
  forReferral(@Param() { id }: GivenId) {
    return this.proposals.forReferral(id);
  }

  @Get('tasks/:id/candidates')
  @May('assign', 'Task')
  @Operation(proposal('See who could take a task on', 'Workers of its team, and of a task that hangs on a file those on its care team.'))
  forTask(@Param() { id }: GivenId) {
    return this.proposals.forTask(id);
  }
}
