import { Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import type { PageAsked } from '../organisations/organisations.service';
import { ById, InvitationMade, InvitationPage, InvitationQuery } from './invitation.dto';
import { InvitationsService } from './invitations.service';

@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('workers/:id/invitations')
  @May('create', 'Invitation')
  @Operation({
    summary: 'Invite a worker, for the first time or again',
    description:
      'Answers a code that works once, for 72 hours. For a worker who has signed in before this is the reset: what they signed in with stops working and their sessions end at once.',
    params: ById,
    answer: { status: 201, schema: InvitationMade },
    problems: ['wrongState', 'refused:not_yourself'],
  })
  invite(@Param() { id }: z.infer<typeof ById>) {
    return this.invitations.invite(id);
  }

  @Get('invitations')
  @May('read', 'Invitation')
  @Operation({ summary: 'List invitations, newest first', query: InvitationQuery, answer: { status: 200, schema: InvitationPage } })
  list(@Query() query: PageAsked) {
    return this.invitations.list(query);
  }

  @Delete('invitations/:id')
  @May('end', 'Invitation')
  @Operation({ summary: 'Take an invitation back', params: ById, answer: { status: 204 } })
  revoke(@Param() { id }: z.infer<typeof ById>) {
    return this.invitations.revoke(id);
  }
}
