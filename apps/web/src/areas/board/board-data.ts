import { TASK_HOLDERS } from '@parasol/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { daysUntil } from '../../i18n';
import { api, ifMatch, useColleagues, useSession, type Colleague } from '../../session';
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

/** All that the board shows: everybody's load is there to choose from, that of the supervisor's teams to look at. */
export function useBoard() {
  const tasks = useTasks('team');
  const referrals = useReferralsIn(UNDER_WAY);
  const colleagues = useColleagues();
  const { teamIds } = useSession();
  const held = tasks.data ?? [];
  const carried = referrals.data ?? [];
  // By name: it is no ranking.
  const everybody: Load[] = [...colleagues.values()]
    .sort((one, other) => one.displayName.localeCompare(other.displayName))
    .map((worker) => ({
      worker,
      tasks: held.filter(({ workerId }) => workerId === worker.id).length,
      referrals: carried.filter(({ assignedTo }) => assignedTo === worker.id).length,
    }));
  const loads = everybody.filter(({ worker }) => holdsTasks(worker) && teamIds.some((teamId) => isOnTeam(worker, teamId)));
  return { tasks, referrals, everybody, loads };
}

/** Something to be given to somebody. */
export type Giving = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'referral'; readonly referral: Referral };

export const fileOf = (giving: Giving): string | undefined => (giving.kind === 'task' ? giving.task.caseFileId : giving.referral.caseFileId);

/** Whether somebody can be given it, of the file's care team where it hangs on one: a referral whoever is on it, a task only a holder of tasks of its team. */
export const suits = (giving: Giving, worker: Colleague, careTeam: readonly string[] | undefined): boolean =>
  (fileOf(giving) === undefined || (careTeam?.includes(worker.id) ?? false)) &&
  (giving.kind === 'referral' || (holdsTasks(worker) && (giving.task.teamId === undefined || isOnTeam(worker, giving.task.teamId))));

function give(giving: Giving, workerId: string): Promise<unknown> {
  if (giving.kind === 'task') return api.POST('/tasks/{id}/assignment', { params: { path: { id: giving.task.id } }, body: { workerId } });
  const { id, version } = giving.referral;
  return api.POST('/referrals/{id}/assignment', { params: { path: { id }, header: ifMatch(version) }, body: { workerId } });
}

/** Gives a task or a referral to a worker. */
export function useGiving() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ giving, workerId }: { readonly giving: Giving; readonly workerId: string }) => give(giving, workerId),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['referrals'] })]),
  });
}
