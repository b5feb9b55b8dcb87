import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { placeOf, setCookies } from '../sessions/cookies';
import { Accepted, BeginPasskey, BeginPassword, BegunPasskey, BegunPassword, FinishPasskey, FinishPassword } from './acceptance.dto';
import { AcceptanceService, type Acceptance } from './acceptance.service';

const INVITED = 'the invitation’s code opens it';
const INVITATION = ['refused:invitation_not_valid', 'tooMany'] as const;
const ONCE = 'Uses the invitation up, replaces whatever the worker signed in with before, and signs them in.';

@Controller('invitation-acceptances')
export class AcceptanceController {
  constructor(private readonly acceptance: AcceptanceService) {}

  @Post('passkey-challenges')
  @OpenToAll(INVITED)
  @Operation({ summary: 'Begin to register a passkey', body: BeginPasskey, answer: { status: 201, schema: BegunPasskey }, problems: INVITATION })
  beginPasskey(@Body() { code }: z.infer<typeof BeginPasskey>, @Req() request: FastifyRequest) {
    return this.acceptance.beginPasskey(code, request.ip);
  }

  @Post('passkeys')
  @OpenToAll(INVITED)
  @Operation({
    summary: 'Accept an invitation with a passkey',
    description: ONCE,
    body: FinishPasskey,
    answer: { status: 201, schema: Accepted },
    problems: ['refused:passkey_not_valid', ...INVITATION],
  })
  async finishPasskey(@Body() body: z.infer<typeof FinishPasskey>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const credential = body.credential as RegistrationResponseJSON;
    return welcome(reply, await this.acceptance.finishPasskey(body.code, body.challengeId, credential, placeOf(request, body.device)));
  }

  @Post('password-enrolments')
  @OpenToAll(INVITED)
  @Operation({
    summary: 'Begin to choose name and password',
    description: 'The password has twelve characters or more, holds no name, and is not one that everybody tries. Answers the secret for an authenticator app.',
    body: BeginPassword,
    answer: { status: 201, schema: BegunPassword },
    problems: ['conflict:sign_in_name_taken', 'refused:password_too_weak', ...INVITATION],
  })
  beginPassword(@Body() body: z.infer<typeof BeginPassword>, @Req() request: FastifyRequest) {
    return this.acceptance.beginPassword(body.code, body.signInName, body.password, request.ip);
  }

  @Post('passwords')
  @OpenToAll(INVITED)
  @Operation({
    summary: 'Accept an invitation with name, password and authenticator app',
    description: ONCE,
    body: FinishPassword,
    answer: { status: 201, schema: Accepted },
    problems: ['conflict:sign_in_name_taken', 'refused:code_not_valid', ...INVITATION],
  })
  async finishPassword(@Body() body: z.infer<typeof FinishPassword>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return welcome(reply, await this.acceptance.finishPassword(body.code, body.enrolmentId, body.totpCode, placeOf(request, body.device)));
  }
}

function welcome(reply: FastifyReply, acceptance: Acceptance): Acceptance {
  if (acceptance.session) setCookies(reply, acceptance.session);
  return acceptance;
}
