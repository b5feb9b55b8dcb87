import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, type ItemOf } from '@parasol/api-client';
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

/** Takes something off the list, which was put right or is not wanted any more. One that is gone already is well. */
export function useSettleReturned(): (id: string) => Promise<void> {
  const queries = useQueryClient();
  return async (id) => {
    try {
      await api.DELETE('/to-correct/{id}', { params: { path: { id } } });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
    } finally {
      await queries.invalidateQueries({ queryKey: TO_CORRECT });
    }
  };
}
