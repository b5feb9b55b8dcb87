import type { UnitOfWork } from '@parasol/database';
import { Founding } from './founding';
import { InvitationCodes } from './invitations/invitation-codes';
import type { StaffSettings } from './settings';
import { Tokens } from './sign-in/tokens';

export { AdministratorExists, Founding, NoSuchOrganisation, type FoundedAdministrator, type FoundedOrganisation } from './founding';
export { Area } from './organisations/area.entity';
export { Organisation, ORGANISATION_KINDS, type OrganisationKind } from './organisations/organisation.entity';
export { Team } from './organisations/team.entity';
export { StandingSessions } from './sessions/actor-source';
export { DEVICE_COOKIE, SESSION_COOKIE } from './sessions/limits';
export { STAFF_SETTINGS, staffSettings, type StaffSettings } from './settings';
export { SignInDatabase } from './sign-in/sign-in-database';
export { Throttle } from './sign-in/throttle';
export { isToken, plainCode, Tokens } from './sign-in/tokens';
export { StaffJobs } from './staff.jobs';
export { StaffJobsModule, StaffModule } from './staff.module';
export { UploadActors } from './upload/upload-actors';
export { Departures } from './workers/departures';
export { RoleGrant } from './workers/role-grant.entity';
export { TeamMembership } from './workers/team-membership.entity';
export { Worker } from './workers/worker.entity';
export { WorkerSkill } from './workers/worker-skill.entity';

/** The operator's door to organisations and their first administrators; for the command line, the demo and tests. */
export const foundingOf = (unitOfWork: UnitOfWork, settings: StaffSettings, reason?: 'set_up' | 'operator'): Founding =>
  new Founding(unitOfWork, new InvitationCodes(new Tokens(settings), settings), reason);
