import { useQuery } from '@tanstack/react-query';
import type { Supply } from '@parasol/kernel';
import type { Shift } from '../../offline';
import { api } from '../../session';
import { CONTACTS, type ListedContact } from './contacts';

interface Tally {
  readonly contacts: number;
  /** Pieces, for filling the bag again. */
  readonly supplies: Readonly<Partial<Record<Supply, number>>>;
}

/** What the signed-in worker's contacts of this shift come to, as far as they have arrived; their own, and nobody else's to see. */
export const useShiftTally = (shift: Shift | undefined) =>
  useQuery({
    queryKey: [...CONTACTS, 'tally', shift?.heldOn, shift?.shift],
    queryFn: async () => (shift ? sum(await mineOf(shift)) : null),
    enabled: shift !== undefined,
  });

async function mineOf({ heldOn, shift }: Shift): Promise<ListedContact[]> {
  const mine: ListedContact[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query: { limit: number; month: string; cursor?: string } = { limit: 100, month: heldOn.slice(0, 7), ...(cursor === '' ? {} : { cursor }) };
    const page: { items: readonly ListedContact[]; next?: string } = (await api.GET('/contacts', { params: { query } })).data!;
    mine.push(...page.items.filter((contact) => contact.mine && contact.heldOn === heldOn && contact.shift === shift && contact.state !== 'voided'));
    // The latest shift comes first: those after an earlier one are earlier still.
    cursor = page.items.some((contact) => contact.heldOn < heldOn) ? undefined : page.next;
  }
  return mine;
}

function sum(contacts: readonly ListedContact[]): Tally {
  const supplies: Partial<Record<Supply, number>> = {};
  for (const { supply, quantity } of contacts.flatMap((contact) => contact.supplies)) supplies[supply] = (supplies[supply] ?? 0) + quantity;
  return { contacts: contacts.length, supplies };
}
