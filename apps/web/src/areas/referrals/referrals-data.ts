import type { AnswerOf, BodyOf, ItemOf } from '@parasol/api-client';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayFromToday } from '../../i18n';
import { allIn, allPages, api, newestIn, useMay, useSession, type Newest } from '../../session';
import { showToast } from '../../ui';
import type { Wish } from './contents-data';

export type Referral = ItemOf<'/referrals'>;
/** One with its course. */
export type ReferralDetail = AnswerOf<'/referrals/{id}', 'get'>;
export type ReferralState = Referral['state'];
type Redirection = BodyOf<'/referrals/{id}/redirection', 'post'>;
type NewReferral = BodyOf<'/case-files/{id}/referrals', 'post'>;
export type Word = BodyOf<'/referrals/{id}/confirmation', 'post'>;
export type Consent = ItemOf<'/case-files/{id}/consents'>;

/** Whose turn it is. */
export const TURNS = {
  ours: ['draft', 'consent_pending', 'ready', 'no_response', 'declined'],
  theirs: ['offered', 'waitlisted', 'accepted', 'appointment_set', 'rescheduled', 'attended', 'not_attended'],
  persons: ['service_received', 'not_received', 'confirmed_with_person'],
  over: ['closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'],
} as const satisfies Record<string, readonly ReferralState[]>;
export type Turn = keyof typeof TURNS;

export const turnOf = (state: ReferralState): Turn => (Object.keys(TURNS) as Turn[]).find((turn) => (TURNS[turn] as readonly ReferralState[]).includes(state)) ?? 'over';

/** States that the person can still leave: there is a way to go. */
const LEAVABLE: readonly ReferralState[] = ['draft', 'consent_pending', 'ready', 'offered', 'accepted', 'waitlisted', 'no_response', 'appointment_set', 'rescheduled', 'attended', 'not_attended'];
export const isLeavable = ({ state }: Referral): boolean => LEAVABLE.includes(state);
/** The person has said how it went, and that stays. */
export const isSettled = ({ state }: Referral): boolean => state === 'confirmed_with_person' || state === 'closed_loop';

const byDay = (one: Referral, other: Referral): number => other.createdAt.localeCompare(one.createdAt);

const ask = (query: { state: ReferralState; limit: number; cursor?: string }) => api.GET('/referrals', { params: { query } });

/** All referrals in these states, in which none stays for ever; the newest first. */
export const useReferralsIn = (states: readonly ReferralState[]): UseQueryResult<Referral[]> =>
  useQuery({ queryKey: ['referrals', 'in', ...states], queryFn: async () => (await allIn<ReferralState, Referral>(states, ask)).sort(byDay) });

/** The referrals of one turn, the newest first: all that are not over, and of those that are the newest. */
export const useReferralsOfTurn = (turn: Turn): UseQueryResult<Newest<Referral>> =>
  useQuery({
    queryKey: ['referrals', 'turn', turn],
    queryFn: async () => {
      const { items, more } = turn === 'over' ? await newestIn<ReferralState, Referral>(TURNS.over, ask) : { items: await allIn<ReferralState, Referral>(TURNS[turn], ask), more: false };
      return { items: [...items].sort(byDay), more };
    },
  });

export const useReferral = (id: string): UseQueryResult<ReferralDetail | undefined> =>
  useQuery({ queryKey: ['referrals', 'one', id], queryFn: async () => (await api.GET('/referrals/{id}', { params: { path: { id } } })).data });

export const useReferralsOf = (caseFileId: string): UseQueryResult<Referral[]> =>
  useQuery({
    queryKey: ['referrals', 'of', caseFileId],
    queryFn: () => allPages((query) => api.GET('/case-files/{id}/referrals', { params: { path: { id: caseFileId }, query } })),
  });

/** Of the person, for this partner: what stands today, and what was asked and is not answered. */
export interface ConsentsHere {
  readonly standing: Consent | undefined;
  readonly asked: Consent | undefined;
}

/** What the person said about this referral's partner. Of those that were given, one stands at a time. */
export function useConsentsHere({ caseFileId, recipientOrganisationId }: Referral): UseQueryResult<ConsentsHere> {
  return useQuery({
    queryKey: ['referrals', 'consents', caseFileId],
    queryFn: () => allPages((query) => api.GET('/case-files/{id}/consents', { params: { path: { id: caseFileId }, query } })),
    select: (consents) => {
      const here = consents.filter((consent) => consent.recipientOrganisationId === recipientOrganisationId);
      return {
        standing: here.find(({ state, validUntil }) => (state === 'given' || state === 'narrowed') && validUntil !== undefined && validUntil >= dayFromToday()),
        asked: here.find(({ state }) => state === 'asked'),
      };
    },
  });
}

/** Ids of the workers with a place on the file's care team. */
export const useCareTeam = (caseFileId: string | undefined): UseQueryResult<readonly string[]> =>
  useQuery({
    queryKey: ['referrals', 'care-team', caseFileId],
    enabled: caseFileId !== undefined,
    queryFn: async () => {
      const { data: team } = await api.GET('/case-files/{id}/care-team', { params: { path: { id: caseFileId ?? '' } } });
      return team?.items.filter(({ state }) => state === 'active').map(({ workerId }) => workerId) ?? [];
    },
  });

/** The steps of the sender's side, and where each leads. */
const LEADS_TO = {
  consent_request: 'consent_pending',
  readiness: 'ready',
  offer: 'offered',
  cancellation: 'cancelled_by_person',
  confirmation: 'confirmed_with_person',
  closing: 'closed_loop',
  redirection: 'redirected',
} as const satisfies Record<string, ReferralState>;

/** Whether this worker may change it into this state, by the rules of their role, for a referral that the server lets them see. */
function useMayBring({ assignedTo }: Referral): (state: ReferralState) => boolean {
  const may = useMay();
  const { worker, organisation } = useSession();
  const facts = { organisationId: organisation.id, careTeam: [worker.id], advisers: [worker.id], blocked: [], createdBy: worker.id, assignedTo: assignedTo ?? null };
  return (state) => may('update', 'Referral', { ...facts, state });
}

/** Whether this worker may change it and leave it in its state. */
export const useMayChange = (referral: Referral): boolean => useMayBring(referral)(referral.state);

/** Whether this worker takes this step. */
export function useMayStep(referral: Referral): (step: keyof typeof LEADS_TO) => boolean {
  const mayBring = useMayBring(referral);
  return (step) => mayBring(referral.state) && mayBring(LEADS_TO[step]);
}

/** Whether this worker can take it on to another partner: once, as long as the person has not got what they wanted, or after they said how it went. */
export function useMayRedirect(referral: ReferralDetail): boolean {
  const mayStep = useMayStep(referral);
  const may = useMay();
  const { state, followedById } = referral;
  if (followedById !== undefined || !may('create', 'Referral')) return false;
  return isSettled(referral) || ((isLeavable(referral) || state === 'declined' || state === 'not_received') && mayStep('redirection'));
}

export type Step =
  | { readonly step: 'consent_request' | 'cancellation' | 'closing' }
  /** The person said how it went, and with that the loop is closed. */
  | { readonly step: 'confirmation'; readonly word: Word }
  | { readonly step: 'readiness'; readonly consentId: string; readonly contents: Wish }
  | { readonly step: 'offer'; readonly respondBy?: string };

async function send({ id }: Referral, wish: Step): Promise<unknown> {
  const params = { path: { id } };
  switch (wish.step) {
    case 'consent_request':
      return api.POST('/referrals/{id}/consent-request', { params });
    case 'cancellation':
      return api.POST('/referrals/{id}/cancellation', { params });
    case 'closing':
      return api.POST('/referrals/{id}/closing', { params });
    case 'confirmation':
      await api.POST('/referrals/{id}/confirmation', { params, body: wish.word });
      return api.POST('/referrals/{id}/closing', { params });
    case 'readiness':
      return api.POST('/referrals/{id}/readiness', { params, body: { consentId: wish.consentId, contents: wish.contents } });
    case 'offer':
      return api.POST('/referrals/{id}/offer', { params, body: wish.respondBy === undefined ? {} : { respondBy: wish.respondBy } });
  }
}

/**
 * Takes steps and says so; what is on the screen is read anew, also when somebody was quicker. It belongs above whatever begins anew
 * with each version: the problem would go with it.
 */
export function useReferralStep(referral: Referral) {
  const client = useQueryClient();
  const { t } = useTranslation('referrals');
  return useMutation({
    mutationFn: (step: Step) => send(referral, step),
    onSuccess: (_, { step }) => showToast(t(`said.${step}`)),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['referrals'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}

/** Goes on to another partner; answers the id of the draft that follows. */
export function useRedirection({ id }: Referral) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Redirection) => (await api.POST('/referrals/{id}/redirection', { params: { path: { id } }, body })).data?.id,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['referrals'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}

/** Drafts a referral; answers its id. */
export function useDraftReferral(caseFileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewReferral) => (await api.POST('/case-files/{id}/referrals', { params: { path: { id: caseFileId } }, body })).data?.id,
    onSuccess: () => client.invalidateQueries({ queryKey: ['referrals'] }),
  });
}
