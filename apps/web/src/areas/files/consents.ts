import { useQuery, queryOptions, type UseQueryResult } from '@tanstack/react-query';
import type { BodyOf, ItemOf } from '@parasol/api-client';
import { dayFromToday, type Language } from '../../i18n';
import { api } from '../../session';
import { held, type Consent } from './api';

export type Question = BodyOf<'/case-files/{id}/consents', 'post'>;
export type Answer = BodyOf<'/consents/{id}/answer', 'post'>;
export type Given = Extract<Answer, { answer: 'given' }>;
export type ReleaseItem = Consent['items'][number];
export type Script = ItemOf<'/consent-scripts'>;

/** Unless the person says otherwise, and at most, as the API has it. */
export const DAYS = 90;
export const MOST_DAYS = 365;

/** How it stands today: its last day can be over before anything was done about it. */
export const stateToday = ({ state, validUntil }: Consent): Consent['state'] =>
  (state === 'given' || state === 'narrowed') && validUntil !== undefined && validUntil < dayFromToday() ? 'expired' : state;

export const standsToday = (consent: Consent): boolean => ['given', 'narrowed'].includes(stateToday(consent));

/** What is read out now, in this language. */
export function useScript(language: Language | undefined): UseQueryResult<Script | undefined> {
  return useQuery({
    queryKey: ['files', 'scripts'],
    queryFn: async ({ signal }) => held(await api.GET('/consent-scripts', { signal })).items,
    staleTime: Infinity,
    select: (scripts) => scripts.find((script) => script.current && script.language === language),
  });
}

/** One consent, with the language in which it was asked. */
export const consentQuery = (id: string) =>
  queryOptions({ queryKey: ['files', 'consent', id], queryFn: async ({ signal }) => held(await api.GET('/consents/{id}', { params: { path: { id } }, signal })), staleTime: Infinity });
