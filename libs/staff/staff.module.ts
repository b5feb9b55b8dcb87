import { Module, type DynamicModule } from '@nestjs/common';
import { ACTOR_SOURCE, AccessModule } from '@parasol/access';
import { JobsModule } from '@parasol/jobs';
import { AcceptanceController } from './invitations/acceptance.controller';
import { AcceptanceService } from './invitations/acceptance.service';
import { InvitationCodes } from './invitations/invitation-codes';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsService } from './invitations/invitations.service';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsService } from './organisations/organisations.service';
import { SessionActorSource, StandingSessions } from './sessions/actor-source';
import { SessionOpener } from './sessions/session-opener';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsService } from './sessions/sessions.service';
import { STAFF_SETTINGS, type StaffSettings } from './settings';
import { Challenges } from './sign-in/challenges';
import { Enrolment } from './sign-in/enrolment';
import { OwnFactorsController } from './sign-in/own-factors.controller';
import { OwnFactorsService } from './sign-in/own-factors.service';
import { Passkeys } from './sign-in/passkeys';
import { PasswordHashes } from './sign-in/password-hashes';
import { PasswordProof } from './sign-in/password-proof';
import { Sealing } from './sign-in/sealing';
import { SignInDatabase } from './sign-in/sign-in-database';
import { SignInsController } from './sign-in/sign-ins.controller';
import { SignInsService } from './sign-in/sign-ins.service';
import { Throttle } from './sign-in/throttle';
import { Tokens } from './sign-in/tokens';
import { Totp } from './sign-in/totp';
import { StaffJobs } from './staff.jobs';
import { DeviceCredentialsController } from './upload/device-credentials.controller';
import { DeviceCredentials } from './upload/device-credentials.service';
import { UploadActors } from './upload/upload-actors';
import { Departures } from './workers/departures';
import { LastAdministrator } from './workers/last-administrator';
import { RoleGrantsService } from './workers/role-grants.service';
import { WorkersController } from './workers/workers.controller';
import { WorkersService } from './workers/workers.service';

const SIGN_IN = [
  Tokens, Sealing, SignInDatabase, Challenges, Passkeys, PasswordHashes, Totp, PasswordProof, Enrolment, Throttle, SessionOpener, SignInsService,
  OwnFactorsService,
];
const STAFF = [StandingSessions, SessionsService, OrganisationsService, WorkersService, RoleGrantsService, LastAdministrator, Departures, InvitationCodes, InvitationsService, AcceptanceService, DeviceCredentials, UploadActors];

/** Staff and sign-in as the API serves them; provides ACTOR_SOURCE. Expects `createApp`'s own modules and DatabaseModule. */
@Module({})
export class StaffModule {
  static with(settings: StaffSettings): DynamicModule {
    return {
      module: StaffModule,
      imports: [AccessModule, JobsModule],
      controllers: [SignInsController, AcceptanceController, OwnFactorsController, SessionsController, OrganisationsController, WorkersController, InvitationsController, DeviceCredentialsController],
      providers: [{ provide: STAFF_SETTINGS, useValue: settings }, { provide: ACTOR_SOURCE, useClass: SessionActorSource }, ...SIGN_IN, ...STAFF],
      exports: [ACTOR_SOURCE, STAFF_SETTINGS, StandingSessions, UploadActors, Departures, SignInDatabase, Throttle, Tokens],
    };
  }
}

/** What the worker process runs for this feature. */
@Module({ providers: [StaffJobs] })
export class StaffJobsModule {}
