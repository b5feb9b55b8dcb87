import { ApiProblem } from '@parasol/api-client';
import { QueryClient } from '@tanstack/react-query';
import { refreshSession, whenForgetting } from '../session';

/** What the API has answered, in memory only, and gone whenever the session is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
      networkMode: 'always',
    },
    // What a change was about, a passphrase or a sealed text, say, is not to be kept once it is done.
    mutations: { networkMode: 'always', gcTime: 0 },
  },
});

whenForgetting(() => queries.clear());

/** A session that ended elsewhere shows at the next answer, whatever was asked. */
function notice(error: unknown): void {
  if (error instanceof ApiProblem && error.status === 401 && error.code === 'sign_in_needed') void refreshSession();
}

queries.getQueryCache().config.onError = notice;
queries.getMutationCache().config.onError = notice;
