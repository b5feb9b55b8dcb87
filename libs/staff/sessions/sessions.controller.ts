import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { May, OpenToSignedIn } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { Operation } from '@parasol/http';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { clearSessionCookie } from './cookies';
import { ById, CurrentSession, DeviceList, RoleSwitch, RoleSwitched, SessionList } from './session.dto';
import { SessionsService } from './sessions.service';

const OWN_SESSION = 'a worker’s own session';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('session')
  @OpenToSignedIn(OWN_SESSION)
  @Operation({ summary: 'Read who is signed in, in which role, and what it may', answer: { status: 200, schema: CurrentSession } })
  current() {
    return this.sessions.current();
  }

  @Delete('session')
  @OpenToSignedIn(OWN_SESSION)
  @Operation({
    summary: 'Sign out',
    description:
      'Ends the session and its cookie, and tells the browser to empty its HTTP cache (`Clear-Site-Data`). Storage stays: what was sealed offline waits there for its upload, which needs no session. What a program keeps that can be read, it clears itself.',
    answer: { status: 204 },
  })
  async signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut();
    clearSessionCookie(reply);
    // Not "storage": the sealed outbox lies in IndexedDB and must outlive a sign-out, and so must the program that uploads it. Not
    // "cookies": the device stays known, so that its next sign-in makes no second one.
    reply.header('clear-site-data', '"cache"');
  }

  @Post('session/role')
  @OpenToSignedIn(OWN_SESSION)
  @Operation({
    summary: 'Act in another of one’s roles',
    description: 'Counts from the next request on. A worker acts in one role at a time; each switch is audited.',
    body: RoleSwitch,
    answer: { status: 200, schema: RoleSwitched },
    problems: ['refused:role_not_held'],
  })
  switchRole(@Body() { role }: z.infer<typeof RoleSwitch>) {
    return this.sessions.switchRole(role);
  }

  @Get('sessions')
  @OpenToSignedIn('a worker’s own sessions')
  @Operation({ summary: 'List one’s own open sessions', answer: { status: 200, schema: SessionList } })
  list() {
    return this.sessions.list();
  }

  @Delete('sessions/:id')
  @OpenToSignedIn('a worker’s own sessions')
  @Operation({ summary: 'End one of one’s own sessions', params: ById, answer: { status: 204 } })
  revoke(@Param() { id }: z.infer<typeof ById>) {
    return this.sessions.revoke(id);
  }

  @Get('devices')
  @May('read', 'Device')
  @Operation({ summary: 'List one’s own devices', answer: { status: 200, schema: DeviceList } })
  devices() {
    return this.sessions.devices(this.unitOfWork.actor.workerId);
  }

  @Get('workers/:id/devices')
  @May('read', 'Device')
  @Operation({ summary: 'List the devices of a worker', description: 'An administrator, of anybody in the organisation; others, of themselves.', params: ById, answer: { status: 200, schema: DeviceList } })
  devicesOf(@Param() { id }: z.infer<typeof ById>) {
    return this.sessions.devices(id);
  }

  @Delete('devices/:id')
  @May('end', 'Device')
  @Operation({
    summary: 'Revoke a device',
    description: 'Ends its sessions at once. Of oneself, or, for an administrator, of anybody in the organisation.',
    params: ById,
    answer: { status: 204 },
  })
  revokeDevice(@Param() { id }: z.infer<typeof ById>) {
    return this.sessions.revokeDevice(id);
  }
}
