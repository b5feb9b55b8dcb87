import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { CareTeam, NewPlace, PlaceParams, PlaceReceipt } from './care-team.dto';
import { CareTeamService } from './care-team.service';
import { FileId } from './case-file.dto';

@Controller('case-files')
export class CareTeamController {
  constructor(private readonly careTeam: CareTeamService) {}

  @Get(':id/care-team')
  @May('read', 'CareTeam')
  @Operation({ summary: 'See who is on a file', params: FileId, answer: { status: 200, schema: CareTeam } })
  list(@Param() { id }: FileId) {
    return this.careTeam.list(id);
  }

  @Post(':id/care-team/proposals')
  @May('create', 'CareTeam')
  @Operation({
    summary: 'Propose a worker for a file',
    params: FileId,
    body: NewPlace,
    answer: { status: 201, schema: PlaceReceipt },
    problems: ['wrongState', 'conflict:already_on_care_team', 'refused:unknown_worker', 'refused:worker_excluded'],
  })
  propose(@Param() { id }: FileId, @Body() { workerId }: z.infer<typeof NewPlace>) {
    return this.careTeam.propose(id, workerId);
  }

  @Post(':id/care-team/assignments')
  @May('assign', 'CareTeam')
  @Operation({
    summary: 'Put a worker on a file',
    params: FileId,
    body: NewPlace,
    answer: { status: 201, schema: PlaceReceipt },
    problems: ['wrongState', 'conflict:already_on_care_team', 'refused:unknown_worker', 'refused:worker_excluded', 'refused:not_for_care_teams'],
  })
  assign(@Param() { id }: FileId, @Body() { workerId }: z.infer<typeof NewPlace>) {
    return this.careTeam.assign(id, workerId);
  }

  @Post(':id/care-team/:placeId/confirmation')
  @May('assign', 'CareTeam')
  @Operation({
    summary: 'Accept a proposal',
    params: PlaceParams,
    answer: { status: 200, schema: PlaceReceipt },
    problems: ['wrongState', 'refused:unknown_worker', 'refused:worker_excluded', 'refused:not_for_care_teams'],
  })
  confirm(@Param() { id, placeId }: PlaceParams) {
    return this.careTeam.confirm(id, placeId);
  }

  @Post(':id/care-team/:placeId/refusal')
  @May('end', 'CareTeam')
  @Operation({ summary: 'Turn a proposal down', params: PlaceParams, answer: { status: 200, schema: PlaceReceipt }, problems: ['wrongState'] })
  refuse(@Param() { id, placeId }: PlaceParams) {
    return this.careTeam.refuse(id, placeId);
  }

  @Post(':id/care-team/:placeId/ending')
  @May('end', 'CareTeam')
  @Operation({
    summary: 'Take a worker off a file',
    description: 'From this moment they find nothing of it, not even what they wrote. Their open tasks go back to the queue.',
    params: PlaceParams,
    answer: { status: 200, schema: PlaceReceipt },
    problems: ['wrongState'],
  })
  end(@Param() { id, placeId }: PlaceParams) {
    return this.careTeam.end(id, placeId);
  }
}
