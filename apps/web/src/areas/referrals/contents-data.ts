import type { AnswerOf, BodyOf } from '@parasol/api-client';
import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../../session';

type Preview = AnswerOf<'/referrals/{id}/preview', 'post'>;
export type Wish = NonNullable<BodyOf<'/referrals/{id}/readiness', 'post'>['contents']>;
type Disclosures = AnswerOf<'/referrals/{id}/disclosures', 'get'>;

/** What the partner would see, and what it lets them infer; writes nothing. */
export const usePreview = (id: string) =>
  useMutation({
    mutationFn: async (body: { consentId: string; contents: Wish }): Promise<Preview | undefined> => (await api.POST('/referrals/{id}/preview', { params: { path: { id } }, body })).data,
  });

/** What was put in, or passed on, as far as the worker reads where it came from. */
export const useDisclosures = (id: string): UseQueryResult<Disclosures | undefined> =>
  useQuery({
    queryKey: ['referrals', 'disclosures', id],
    queryFn: async () => (await api.GET('/referrals/{id}/disclosures', { params: { path: { id } } })).data,
    // Each reading is written down for the person.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
