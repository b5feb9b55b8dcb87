import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { RoleGrantsService } from './role-grants.service';
import {
  ById, MembershipMade, NewMembership, NewRoleGrant, NewWorker, Receipt, RoleGrantOut, RoleGrantPage, RoleGrantQuery,
  WorkerChange, WorkerMade, WorkerOut, WorkerPage, WorkerQuery, WorkerSkills,
} from './worker.dto';
import { WorkersService } from './workers.service';

type Id = z.infer<typeof ById>;

@Controller()
export class WorkersController {
  constructor(
    private readonly workers: WorkersService,
    private readonly roleGrants: RoleGrantsService,
  ) {}

  @Get('workers')
  @May('read', 'Worker')
  @Operation({
    summary: 'List the colleagues',
    description: 'Names for everybody; teams, roles and skills for supervisors and administrators. Who has left, for administrators only.',
    query: WorkerQuery,
    answer: { status: 200, schema: WorkerPage },
    problems: ['forbidden'],
  })
  list(@Query() query: z.infer<typeof WorkerQuery>) {
    return this.workers.list(query);
  }

  @Get('workers/:id')
  @May('read', 'Worker')
  @Operation({ summary: 'Read a colleague', params: ById, answer: { status: 200, schema: WorkerOut } })
  read(@Param() { id }: Id) {
    return this.workers.read(id);
  }

  @Post('workers')
  @May('create', 'Worker')
  @Operation({
    summary: 'Add a worker',
    description: 'They cannot sign in before they accept an invitation. A role that needs a second human (adviser) is only proposed.',
    body: NewWorker,
    answer: { status: 201, schema: WorkerMade },
    idempotent: true,
    problems: ['notFound', 'refused:role_elsewhere'],
  })
  create(@Body() { displayName, teamIds, roles }: z.infer<typeof NewWorker>) {
    return this.workers.create(displayName, teamIds, roles);
  }

  @Patch('workers/:id')
  @May('update', 'Worker')
  @Operation({ summary: 'Rename a worker', params: ById, body: WorkerChange, answer: { status: 200, schema: Receipt }, ifMatch: true, problems: ['wrongState'] })
  rename(@Param() { id }: Id, @IfMatch() version: number, @Body() { displayName }: z.infer<typeof WorkerChange>) {
    return this.workers.rename(id, version, displayName);
  }

  @Put('workers/:id/skills')
  @May('update', 'WorkerSkill')
  @Operation({
    summary: 'Say what a worker can do and speaks',
    description: 'Queues then show first what fits them, and proposals name it as a reason; it opens nothing, and keeps nobody from anything.',
    params: ById,
    body: WorkerSkills,
    answer: { status: 200, schema: Receipt },
    ifMatch: true,
    problems: ['wrongState'],
  })
  setSkills(@Param() { id }: Id, @IfMatch() version: number, @Body() skills: WorkerSkills) {
    return this.workers.setSkills(id, version, skills);
  }

  @Post('workers/:id/departure')
  @May('end', 'Worker')
  @Operation({
    summary: 'Record that a worker has left',
    description: 'Ends their sessions, devices, team places, roles and invitations at once. It cannot be undone: who comes back is added anew.',
    params: ById,
    answer: { status: 200, schema: Receipt },
    problems: ['wrongState', 'refused:last_administrator'],
  })
  end(@Param() { id }: Id) {
    return this.workers.end(id);
  }

  @Post('workers/:id/team-memberships')
  @May('create', 'TeamMembership')
  @Operation({ summary: 'Put a worker on a team', params: ById, body: NewMembership, answer: { status: 201, schema: MembershipMade }, problems: ['wrongState'] })
  joinTeam(@Param() { id }: Id, @Body() { teamId }: z.infer<typeof NewMembership>) {
    return this.workers.joinTeam(id, teamId);
  }

  @Delete('team-memberships/:id')
  @May('end', 'TeamMembership')
  @Operation({ summary: 'Take a worker off a team', params: ById, answer: { status: 204 } })
  leaveTeam(@Param() { id }: Id) {
    return this.workers.leaveTeam(id);
  }

  @Get('role-grants')
  @May('read', 'RoleGrant')
  @Operation({
    summary: 'List roles given or proposed',
    description: 'One’s own; for supervisors and administrators all; for advisers those of advisers. Newest first.',
    query: RoleGrantQuery,
    answer: { status: 200, schema: RoleGrantPage },
  })
  listGrants(@Query() query: z.infer<typeof RoleGrantQuery>) {
    return this.roleGrants.list(query);
  }

  @Post('workers/:id/role-grants')
  @May('create', 'RoleGrant')
  @Operation({
    summary: 'Give a worker a role, or propose it',
    description: 'A role for oneself, and the adviser’s for anybody, is proposed: it counts once another human has confirmed it. Partners have partners’ workers and administrators, and nobody else has partners’ workers.',
    params: ById,
    body: NewRoleGrant,
    answer: { status: 201, schema: RoleGrantOut },
    problems: ['wrongState', 'refused:role_elsewhere'],
  })
  grant(@Param() { id }: Id, @Body() { role }: z.infer<typeof NewRoleGrant>) {
    return this.roleGrants.grant(id, role);
  }

  @Post('role-grants/:id/confirmation')
  @May('confirm', 'RoleGrant')
  @Operation({
    summary: 'Confirm a proposed role as the second human',
    description: 'Neither by the one who proposed it nor by the one whom it is for.',
    params: ById,
    answer: { status: 200, schema: RoleGrantOut },
    problems: ['wrongState', 'refused:role_elsewhere'],
  })
  confirm(@Param() { id }: Id) {
    return this.roleGrants.confirm(id);
  }

  @Delete('role-grants/:id')
  @May('end', 'RoleGrant')
  @Operation({ summary: 'Take a role or a proposal back', params: ById, answer: { status: 204 }, problems: ['refused:last_administrator'] })
  endGrant(@Param() { id }: Id) {
    return this.roleGrants.end(id);
  }
}
