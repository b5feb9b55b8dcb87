import { TASK_HOLDERS } from '@parasol/kernel';
import { daysUntil } from '../../i18n';
import { useColleagues, useSession, type Colleague } from '../../session';
import { useReferralsIn, type Referral } from '../referrals';
import { useTasks, type Task } from '../tasks';

/** Under way, on either side: what can still be carried by somebody. */
const UNDER_WAY = [
  'no_response', 'draft', 'consent_pending', 'ready', 'offered', 'waitlisted', 'accepted', 'appointment_set', 'rescheduled', 'attended', 'not_attended', 'service_received', 'not_received',
] as const satisfies readonly Referral['state'][];

/** So long may a referral stand where it is before it is asked why. */
const PATIENCE_DAYS = 7;
const STANDING: readonly Referral['state'][] = ['draft', 'consent_pending', 'ready', 'waitlisted', 'accepted', 'service_received', 'not_received'];

/** Why a referral is on the board; the first that holds. */
export type Concern = 'unanswered' | 'standing' | 'nobody';

/** Days since anything happened to a referral, as far as its dates tell. */
export const daysStanding = ({ createdAt, offeredAt, answeredAt, appointmentOn }: Referral): number =>
  -Math.max(...[createdAt, offeredAt, answeredAt, appointmentOn].map((day) => (day === undefined ? -Infinity : Math.min(0, daysUntil(day)))));

export function concernOf(referral: Referral): Concern | undefined {
  if (referral.state === 'no_response') return 'unanswered';
  if (STANDING.includes(referral.state) && daysStanding(referral) > PATIENCE_DAYS) return 'standing';
  return referral.assignedTo === undefined ? 'nobody' : undefined;
}

export interface Load {
  readonly worker: Colleague;
  readonly tasks: number;
  readonly referrals: number;
}

const holdsTasks = ({ roles }: Colleague): boolean => roles?.some(({ role, state }) => state === 'active' && TASK_HOLDERS.includes(role)) ?? false;
const isOnTeam = ({ teams }: Colleague, teamId: string): boolean => teams?.some((team) => team.teamId === teamId) ?? false;

/** All that the board shows; of loads those of the supervisor's teams. */
export function useBoard() {
  const tasks = useTasks('team');
  const referrals = useReferralsIn(UNDER_WAY);
  const colleagues = useColleagues();
  const { teamIds } = useSession();
  const held = tasks.data ?? [];
  const carried = referrals.data ?? [];
  // By name: it is no ranking.
  const loads: Load[] = [...colleagues.values()]
    .filter((worker) => holdsTasks(worker) && teamIds.some((teamId) => isOnTeam(worker, teamId)))
    .sort((one, other) => one.displayName.localeCompare(other.displayName))
    .map((worker) => ({
      worker,
      tasks: held.filter(({ workerId }) => workerId === worker.id).length,
      referrals: carried.filter(({ assignedTo }) => assignedTo === worker.id).length,
    }));
  return { tasks, referrals, loads };
}

/** Something to be given to somebody, as the board lists it. */
export type Giving = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'referral'; readonly referral: Referral };
