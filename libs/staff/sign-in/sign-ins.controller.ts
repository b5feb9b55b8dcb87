import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { placeOf, setCookies } from '../sessions/cookies';
import type { OpenedSession } from '../sessions/session-opener';
import { PasskeyChallenge, PasskeySignIn, PasswordSignIn, SignedIn } from './sign-in.dto';
import { SignInsService } from './sign-ins.service';

const BEFORE = 'nobody is signed in yet';
const SAME = 'Every failure is the same 401, whatever was wrong. Sets the session cookie `__Host-parasol`.';

@Controller()
export class SignInsController {
  constructor(private readonly signIns: SignInsService) {}

  @Post('sign-in-challenges')
  @OpenToAll(BEFORE)
  @Operation({
    summary: 'Begin a sign-in by passkey',
    description: 'Answers what the browser needs to ask for a passkey. To be finished within five minutes, once.',
    answer: { status: 201, schema: PasskeyChallenge },
    problems: ['tooMany'],
  })
  begin(@Req() request: FastifyRequest) {
    return this.signIns.begin(request.ip);
  }

  @Post('sign-ins/passkey')
  @OpenToAll(BEFORE)
  @Operation({ summary: 'Sign in with a passkey', description: SAME, body: PasskeySignIn, answer: { status: 201, schema: SignedIn }, problems: ['signInFailed', 'refused:no_role'] })
  async withPasskey(@Body() body: z.infer<typeof PasskeySignIn>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpenedSession> {
    const { userHandle, ...response } = body.credential.response;
    const credential = { ...body.credential, response: { ...response, ...(userHandle ? { userHandle } : {}) } };
    const session = await this.signIns.withPasskey(body.challengeId, credential as AuthenticationResponseJSON, placeOf(request, body.device));
    setCookies(reply, session);
    return session;
  }

  @Post('sign-ins/password')
  @OpenToAll(BEFORE)
  @Operation({
    summary: 'Sign in with name, password and one-time code',
    description: `${SAME} Repeated failures cost a growing delay (429 with retry-after), the same for names that do not exist.`,
    body: PasswordSignIn,
    answer: { status: 201, schema: SignedIn },
    problems: ['signInFailed', 'refused:no_role', 'tooMany'],
  })
  async withPassword(@Body() body: z.infer<typeof PasswordSignIn>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpenedSession> {
    const session = await this.signIns.withPassword(body, placeOf(request, body.device));
    setCookies(reply, session);
    return session;
  }
}
