import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@parasol/api-client';
import { useGuardedSave, type GuardedSave, type Insistence } from '../../guard';
import { useDraft } from '../../session';
import { showToast } from '../../ui';

/** Something written down, and the version of it that a change is made of. */
export interface Versioned<Content> {
  readonly version: number;
  readonly content: Content;
}

interface Draft<Content> extends Versioned<Content> {
  /** Names this one wish, so that it is done once however often it is sent. */
  readonly wish: string;
}

interface Options<Content> {
  /** Which form, of which thing; the draft is kept under it. */
  readonly key: string;
  readonly initial: Versioned<Content>;
  readonly write: (draft: Draft<Content>, headers: Insistence) => Promise<void>;
  /** What stands there now, when somebody else was faster. */
  readonly readAgain: () => Promise<Versioned<Content> | undefined>;
  /** When the form is done with: saved, or given up for what somebody else wrote. */
  readonly onDone: () => void;
}

/**
 * A form whose draft outlives it, and which overwrites nothing silently: when somebody changed the same thing meanwhile, what they
 * wrote is held beside what stands in the form, until the worker has decided.
 */
export function useVersionedForm<Content>({ key, initial, write, readAgain, onDone }: Options<Content>) {
  const { t } = useTranslation('files');
  const [wish] = useState(() => crypto.randomUUID());
  const { draft, setDraft, drop } = useDraft<Draft<Content>>(key, { ...initial, wish });
  const [theirs, setTheirs] = useState<Versioned<Content>>();
  const saving: GuardedSave<Draft<Content>> = useGuardedSave({
    save: async (what: Draft<Content>, headers: Insistence) => {
      try {
        await write(what, headers);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 412) setTheirs(await readAgain());
        throw error;
      }
    },
    onSaved: () => {
      drop();
      showToast(t('saved'));
      onDone();
    },
  });
  return {
    content: draft.content,
    // Another content is another wish.
    change: (content: Content) => setDraft({ ...draft, content, wish: crypto.randomUUID() }),
    save: () => saving.save(draft),
    saving,
    /** What went wrong; not that somebody was faster, which `theirs` tells. */
    error: theirs ? null : saving.error,
    theirs,
    /** What stands in the form goes in the place of theirs. */
    keepMine: (content = draft.content) => {
      if (!theirs) return;
      const again = { ...draft, version: theirs.version, content };
      setDraft(again);
      setTheirs(undefined);
      saving.save(again);
    },
    takeTheirs: () => {
      drop();
      onDone();
    },
  };
}
