import type { AnswerOf, BodyOf, ItemOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { allIn, allPages, api, ifMatch, newestIn, type Newest } from '../../session';
import { showToast } from '../../ui';

export type Packet = ItemOf<'/packets'>;
export type PacketWithContents = AnswerOf<'/packets/{id}', 'get'>;
export type Closure = ItemOf<'/packet-closures'>;
type PacketState = Packet['state'];
type DeclineReason = BodyOf<'/packets/{id}/declination', 'post'>['reason'];
type NotReceivedReason = NonNullable<BodyOf<'/packets/{id}/service-outcome', 'post'>['reason']>;

/** Where a packet stands for the partner: it waits for their word, it is under way with them, or it is over. */
export const STAGES = {
  to_answer: ['offered', 'waitlisted'],
  under_way: ['accepted', 'appointment_set', 'rescheduled', 'attended', 'not_attended'],
  over: ['declined', 'no_response', 'service_received', 'not_received', 'confirmed_with_person', 'closed_loop'],
} as const satisfies Record<string, readonly PacketState[]>;
export type Stage = keyof typeof STAGES;

const byOffer = (one: Packet, other: Packet): number => other.offeredAt.localeCompare(one.offeredAt);
/** What must be answered first stands first. */
const byAnswer = (one: Packet, other: Packet): number => one.respondBy.localeCompare(other.respondBy);

const ask = (query: { state: PacketState; limit: number; cursor?: string }) => api.GET('/packets', { params: { query } });

/** The packets of a stage: all that are not over, and of those that are the newest. */
export const usePackets = (stage: Stage): UseQueryResult<Newest<Packet>> =>
  useQuery({
    queryKey: ['packets', 'list', stage],
    queryFn: async () => {
      const { items, more } = stage === 'over' ? await newestIn<PacketState, Packet>(STAGES.over, ask) : { items: await allIn<PacketState, Packet>(STAGES[stage], ask), more: false };
      return { items: [...items].sort(stage === 'to_answer' ? byAnswer : byOffer), more };
    },
  });

export const usePacket = (id: string): UseQueryResult<PacketWithContents | undefined> =>
  useQuery({ queryKey: ['packets', 'one', id], queryFn: async () => (await api.GET('/packets/{id}', { params: { path: { id } } })).data });

/** A copy to print or keep. Taken when somebody asks for one, and gone from the screen when the packet is. */
export const usePacketCopy = (id: string): UseQueryResult<AnswerOf<'/packets/{id}/export', 'get'> | undefined> =>
  useQuery({
    queryKey: ['packets', 'copy', id],
    queryFn: async () => (await api.GET('/packets/{id}/export', { params: { path: { id } } })).data,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** What is no longer shared, and nobody has confirmed yet. */
export const useOpenClosures = (): UseQueryResult<Closure[]> =>
  useQuery({ queryKey: ['packets', 'closures'], queryFn: () => allPages((query) => api.GET('/packet-closures', { params: { query: { ...query, open: 'true' } } })) });

export function useClosureConfirmation() {
  const client = useQueryClient();
  const { t } = useTranslation('packets');
  return useMutation({
    mutationFn: (id: string) => api.POST('/packet-closures/{id}/confirmation', { params: { path: { id } } }),
    onSuccess: () => showToast(t('closure.said')),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['packets', 'closures'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}

/** What a partner's worker can say. */
export type Answer =
  | { readonly say: 'accept'; readonly appointmentOn?: string }
  | { readonly say: 'waitlist' }
  | { readonly say: 'decline'; readonly reason: DeclineReason }
  | { readonly say: 'appoint'; readonly on: string }
  | { readonly say: 'attended'; readonly attended: boolean }
  | { readonly say: 'outcome'; readonly received: boolean; readonly reason?: NotReceivedReason };

function send({ id, version }: Packet, answer: Answer): Promise<unknown> {
  const params = { path: { id } };
  switch (answer.say) {
    case 'accept':
      return api.POST('/packets/{id}/acceptance', { params, body: answer.appointmentOn === undefined ? {} : { appointmentOn: answer.appointmentOn } });
    case 'waitlist':
      return api.POST('/packets/{id}/waitlisting', { params });
    case 'decline':
      return api.POST('/packets/{id}/declination', { params, body: { reason: answer.reason } });
    case 'appoint':
      return api.POST('/packets/{id}/appointment', { params: { ...params, header: ifMatch(version) }, body: { on: answer.on } });
    case 'attended':
      return api.POST('/packets/{id}/attendance', { params, body: { attended: answer.attended } });
    case 'outcome':
      return api.POST('/packets/{id}/service-outcome', { params, body: { received: answer.received, ...(answer.reason === undefined ? {} : { reason: answer.reason }) } });
  }
}

/**
 * Tells the sender, and the worker that it was told; what is on the screen is read anew, also when a colleague was quicker. It belongs
 * above whatever begins anew with each version: the problem would go with it.
 */
export function useAnswer(packet: Packet) {
  const client = useQueryClient();
  const { t } = useTranslation('packets');
  return useMutation({
    mutationFn: (answer: Answer) => send(packet, answer),
    onSuccess: (_, { say }) => showToast(t(`said.${say}`)),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['packets'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}
