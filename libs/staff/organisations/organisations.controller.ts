import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation, pageQuery } from '@parasol/http';
import type { z } from 'zod';
import { AreaChange, AreaPage, ById, NewArea, NewTeam, OrganisationChange, OrganisationOut, Receipt, TeamPage } from './organisation.dto';
import { OrganisationsService, type PageAsked } from './organisations.service';

type Id = z.infer<typeof ById>;
const TAKEN = ['conflict:name_taken'] as const;

@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get('organisation')
  @May('read', 'Organisation')
  @Operation({ summary: 'Read one’s own organisation', answer: { status: 200, schema: OrganisationOut } })
  own() {
    return this.organisations.own();
  }

  @Patch('organisation')
  @May('update', 'Organisation')
  @Operation({ summary: 'Change one’s own organisation', description: 'Its name, and what it expects of queues.', body: OrganisationChange, answer: { status: 200, schema: Receipt }, ifMatch: true })
  change(@IfMatch() version: number, @Body() change: OrganisationChange) {
    return this.organisations.changeOwn(version, change);
  }

  @Get('teams')
  @May('read', 'Team')
  @Operation({ summary: 'List the teams', query: pageQuery(), answer: { status: 200, schema: TeamPage } })
  teams(@Query() query: PageAsked) {
    return this.organisations.teams(query);
  }

  @Post('teams')
  @May('create', 'Team')
  @Operation({ summary: 'Make a team', body: NewTeam, answer: { status: 201, schema: Receipt }, idempotent: true, problems: TAKEN })
  addTeam(@Body() { name }: z.infer<typeof NewTeam>) {
    return this.organisations.addTeam(name);
  }

  @Patch('teams/:id')
  @May('update', 'Team')
  @Operation({ summary: 'Rename a team', params: ById, body: NewTeam, answer: { status: 200, schema: Receipt }, ifMatch: true, problems: TAKEN })
  renameTeam(@Param() { id }: Id, @IfMatch() version: number, @Body() { name }: z.infer<typeof NewTeam>) {
    return this.organisations.renameTeam(id, version, name);
  }

  @Get('areas')
  @May('read', 'Area')
  @Operation({ summary: 'List the areas', query: pageQuery(), answer: { status: 200, schema: AreaPage } })
  areas(@Query() query: PageAsked) {
    return this.organisations.areas(query);
  }

  @Post('areas')
  @May('create', 'Area')
  @Operation({
    summary: 'Make an area',
    description: 'A coarse zone, never an address. Its group is what reports know.',
    body: NewArea,
    answer: { status: 201, schema: Receipt },
    idempotent: true,
    problems: TAKEN,
  })
  addArea(@Body() { name, areaGroup }: z.infer<typeof NewArea>) {
    return this.organisations.addArea(name, areaGroup);
  }

  @Patch('areas/:id')
  @May('update', 'Area')
  @Operation({ summary: 'Change an area', params: ById, body: AreaChange, answer: { status: 200, schema: Receipt }, ifMatch: true, problems: TAKEN })
  changeArea(@Param() { id }: Id, @IfMatch() version: number, @Body() change: z.infer<typeof AreaChange>) {
    return this.organisations.changeArea(id, version, change);
  }
}
