import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '@parasol/api-client';
import { api, useMay } from '../../session';

export type ListedContact = ItemOf<'/contacts'>;
export type Contact = AnswerOf<'/contacts/{id}', 'get'>;

export const CONTACTS = ['outreach', 'contacts'] as const;
const AT_ONCE = 50;

/** The contacts of one's teams, the latest shift first, page after page. */
export const useContacts = () =>
  useInfiniteQuery({
    queryKey: [...CONTACTS, 'list'],
    queryFn: async ({ pageParam: cursor }) => (await api.GET('/contacts', { params: { query: { limit: AT_ONCE, ...(cursor === undefined ? {} : { cursor }) } } })).data!,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** One contact, with what stands in no list. */
export const useContact = (id: string) =>
  useQuery({ queryKey: [...CONTACTS, id], queryFn: async () => (await api.GET('/contacts/{id}', { params: { path: { id } } })).data! });

/** Whether to offer correcting it: its author may, for seven days; when those are over, only the server knows. */
export function useMayCorrect(contact: Contact | undefined): boolean {
  const may = useMay();
  return contact !== undefined && contact.mine && contact.state !== 'voided' && may('update', 'Contact');
}
