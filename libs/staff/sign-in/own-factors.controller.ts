import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { OpenToSignedIn } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { z } from 'zod';
import {
  ById, Factors, NewPasskeyBody, NewPasskeyChallenge, NewPasswordBody, PasskeyMade, PasswordBegun, PasswordConfirmation, RecoveryCodes,
} from './own-factors.dto';
import { OwnFactorsService } from './own-factors.service';

const OWN = 'what a worker signs in with is theirs alone';
const CHANGES = 'Needs a sign-in within the last ten minutes, and ends all other sessions of the worker.';
const AGAIN = 'refused:sign_in_again';

@Controller()
export class OwnFactorsController {
  constructor(private readonly factors: OwnFactorsService) {}

  @Get('sign-in-factors')
  @OpenToSignedIn(OWN)
  @Operation({ summary: 'List what one can sign in with', answer: { status: 200, schema: Factors } })
  list() {
    return this.factors.list();
  }

  @Post('passkey-challenges')
  @OpenToSignedIn(OWN)
  @Operation({ summary: 'Begin to register another passkey', description: CHANGES, answer: { status: 201, schema: NewPasskeyChallenge }, problems: [AGAIN] })
  beginPasskey() {
    return this.factors.beginPasskey();
  }

  @Post('passkeys')
  @OpenToSignedIn(OWN)
  @Operation({
    summary: 'Register another passkey',
    description: CHANGES,
    body: NewPasskeyBody,
    answer: { status: 201, schema: PasskeyMade },
    problems: ['refused:passkey_not_valid', AGAIN],
  })
  addPasskey(@Body() body: z.infer<typeof NewPasskeyBody>) {
    return this.factors.addPasskey(body.challengeId, body.credential as RegistrationResponseJSON, body.device);
  }

  @Delete('passkeys/:id')
  @OpenToSignedIn(OWN)
  @Operation({ summary: 'Remove a passkey', description: CHANGES, params: ById, answer: { status: 204 }, problems: ['refused:last_factor', AGAIN] })
  removePasskey(@Param() { id }: z.infer<typeof ById>) {
    return this.factors.removePasskey(id);
  }

  @Post('password-enrolments')
  @OpenToSignedIn(OWN)
  @Operation({
    summary: 'Begin to set a sign-in name and password',
    description: `Also to change them, or the authenticator app. ${CHANGES}`,
    body: NewPasswordBody,
    answer: { status: 201, schema: PasswordBegun },
    problems: ['conflict:sign_in_name_taken', 'refused:password_too_weak', AGAIN],
  })
  beginPassword(@Body() { signInName, password }: z.infer<typeof NewPasswordBody>) {
    return this.factors.beginPassword(signInName, password);
  }

  @Post('passwords')
  @OpenToSignedIn(OWN)
  @Operation({
    summary: 'Set sign-in name, password and authenticator app',
    description: CHANGES,
    body: PasswordConfirmation,
    answer: { status: 204 },
    problems: ['conflict:sign_in_name_taken', 'refused:code_not_valid', AGAIN],
  })
  setPassword(@Body() { enrolmentId, totpCode }: z.infer<typeof PasswordConfirmation>) {
    return this.factors.setPassword(enrolmentId, totpCode);
  }

  @Delete('password')
  @OpenToSignedIn(OWN)
  @Operation({ summary: 'Remove the password', description: CHANGES, answer: { status: 204 }, problems: ['notFound', 'refused:last_factor', AGAIN] })
  removePassword() {
    return this.factors.removePassword();
  }

  @Post('recovery-codes')
  @OpenToSignedIn(OWN)
  @Operation({ summary: 'Make new recovery codes', description: `The old ones stop working. ${CHANGES}`, answer: { status: 201, schema: RecoveryCodes }, problems: [AGAIN] })
  renewRecoveryCodes() {
    return this.factors.renewRecoveryCodes();
  }
}
