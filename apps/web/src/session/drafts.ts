import { useState } from 'react';
import { whenForgetting } from './session';
import { useSession } from './use-session';

const drafts = new Map<string, unknown>();

// A screen put away in a hurry gives the draft back to the worker who wrote it; signing out is meant, and ends it.
whenForgetting((reason) => reason === 'signed_out' && drafts.clear());

/**
 * State of a form that outlives leaving the form, as long as the page lives; in memory only, and for its worker only. `key` says which
 * form, of which thing: `note CASE_FILE_ID`. Call `drop` when it was saved.
 */
export function useDraft<Draft>(key: string, initial: Draft): { readonly draft: Draft; readonly setDraft: (draft: Draft) => void; readonly drop: () => void } {
  const { worker } = useSession();
  const place = `${worker.id} ${key}`;
  const [draft, setState] = useState<Draft>(() => (drafts.has(place) ? (drafts.get(place) as Draft) : initial));
  const setDraft = (next: Draft): void => {
    drafts.set(place, next);
    setState(next);
  };
  const drop = (): void => {
    drafts.delete(place);
    setState(initial);
  };
  return { draft, setDraft, drop };
}
