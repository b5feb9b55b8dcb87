import { useQuery } from '@tanstack/react-query';
import type { ItemOf } from '@parasol/api-client';
import { allPages, api, useSessionIfAny } from '../../session';

export type Returned = ItemOf<'/to-correct'>;

export const TO_CORRECT = ['outreach', 'to-correct'] as const;

/** What came back from the signed-in worker's own outbox, the oldest first. */
export function useToCorrect() {
  const session = useSessionIfAny();
  return useQuery({
    queryKey: TO_CORRECT,
    queryFn: () => allPages((query) => api.GET('/to-correct', { params: { query } })),
    enabled: session !== undefined && session.ability.can('read', 'OutboxReturn'),
  });
}
