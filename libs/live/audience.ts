import { abilityFor, allows, mayEver, type SubjectName } from '@parasol/access';
import type { Actor } from '@parasol/kernel';
import type { Change, LiveKind, Was } from './change';

const SUBJECTS: Readonly<Record<LiveKind, SubjectName>> = { task: 'Task', referral: 'Referral', packet: 'ReferralPacket', file: 'CaseFile', duty: 'Duty' };

/**
 * Whether the policy leaves it open that this actor may know of a change, by what was told with it. A no is final, and costs the database
 * nothing; of everybody else both enforcers are asked. What hangs on a file is always open: who is on it was not told.
 */
export function mightKnow(actor: Actor, { kind, organisation: organisationId, was, now }: Change): boolean {
  const ability = abilityFor(actor);
  if (!mayEver(ability, 'read', SUBJECTS[kind])) return false;
  if (kind !== 'task' || !now) return true;
  const isOpen = (stand: Was): boolean =>
    Boolean(stand.caseFileId) || allows(ability, 'read', 'Task', { organisationId, teamId: stand.teamId ?? null, workerId: stand.workerId ?? null, file: null });
  return isOpen(now) || (was ? isOpen(was) : false);
}
