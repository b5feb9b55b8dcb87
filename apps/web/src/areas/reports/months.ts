import type { AnswerOf } from '@parasol/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../session';

export type Month = AnswerOf<'/reports/months', 'get'>['items'][number];

/** How often it is asked whether a month that is being closed has become so. */
const ASK_AGAIN_MS = 1_500;
/** How far back a month may still be closed from here. */
const MONTHS_BACK = 24;

/** The months that were closed, or are being closed just now; newest first. */
export function useMonths() {
  return useQuery({
    queryKey: ['reports', 'months'],
    queryFn: async () => {
      const { data } = await api.GET('/reports/months');
      return data!.items;
    },
    refetchInterval: ({ state }) => (state.data?.some((month) => month.state === 'closing') ? ASK_AGAIN_MS : false),
  });
}

/** Months that are over, newest first, as `YYYY-MM`; by the same clock as the server's, which is in no time zone. */
export function endedMonths(now = new Date()): string[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - back, 1)).toISOString().slice(0, 7));
}
