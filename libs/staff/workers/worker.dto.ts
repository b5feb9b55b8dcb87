import { instant, page, pageQuery } from '@parasol/http';
import { INTERPRETER_LANGUAGES, ROLES, SKILLS } from '@parasol/kernel';
import { z } from 'zod';
import { nameText } from '../names';
import { ROLE_GRANT_STATES } from './role-grant.entity';

const RoleCode = z.enum(ROLES);

export const ById = z.strictObject({ id: z.uuid() });
export const Receipt = z.object({ id: z.uuid(), version: z.int().min(1) });

export const MembershipOut = z.object({ id: z.uuid(), teamId: z.uuid() });
export const RoleGrantOut = z.object({ id: z.uuid(), role: RoleCode, state: z.enum(ROLE_GRANT_STATES) });

const someOf = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.array(z.enum(codes)).max(codes.length).refine((chosen) => new Set(chosen).size === chosen.length, { error: 'twice' });
/** What a worker can do and speaks. */
export const WorkerSkills = z.strictObject({ skills: someOf(SKILLS), languages: someOf(INTERPRETER_LANGUAGES) });
export type WorkerSkills = z.infer<typeof WorkerSkills>;

/** Names and ids for colleagues; teams, roles and skills for whoever may see them, absent for everybody else. */
export const WorkerOut = z.object({
  id: z.uuid(),
  displayName: z.string(),
  version: z.int().min(1),
  endedAt: instant().optional().meta({ description: 'Since when they no longer work here.' }),
  teams: z.array(MembershipOut).optional(),
  roles: z.array(RoleGrantOut).optional(),
  skills: z.array(z.enum(SKILLS)).optional(),
  languages: z.array(z.enum(INTERPRETER_LANGUAGES)).optional(),
});
export const WorkerPage = page(WorkerOut);
export const WorkerQuery = pageQuery({
  state: z.enum(['present', 'ended']).default('present').meta({ description: 'Who has left is listed for administrators only.' }),
});

export const NewWorker = z.strictObject({
  displayName: nameText('Rosa'),
  teamIds: z.array(z.uuid()).max(20).default([]),
  roles: z.array(RoleCode).max(ROLES.length).default([]),
});
export const WorkerMade = Receipt.extend({ roleGrants: z.array(RoleGrantOut) });
export const WorkerChange = z.strictObject({ displayName: nameText('Rosa') });

export const NewMembership = z.strictObject({ teamId: z.uuid() });
export const MembershipMade = z.object({ id: z.uuid() });

export const NewRoleGrant = z.strictObject({ role: RoleCode });
export const RoleGrantItem = RoleGrantOut.extend({ workerId: z.uuid(), grantedBy: z.uuid().nullable(), confirmedBy: z.uuid().nullable(), createdAt: instant() });
export const RoleGrantPage = page(RoleGrantItem);
export const RoleGrantQuery = pageQuery({ state: z.enum(['proposed', 'active']).default('active') });
