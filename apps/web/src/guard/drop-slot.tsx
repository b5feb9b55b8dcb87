import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui';
import type { Author } from './drops';
import { useExcluded } from './excluded';
import { only, without } from './passages';
import { lookForLeaks } from './leaks';
import { useAuthor } from './use-author';

const DropDialog = lazy(() => import('./drop-dialog').then((module) => ({ default: module.DropDialog })));

interface About {
  /** The case file that it is about; nobody's when left out. */
  readonly caseFileId?: string | undefined;
  /** Who writes, where nobody is signed in. */
  readonly author?: Author | undefined;
}

interface DropSlotProps extends About {
  /** Open while there is a text, be it empty. */
  readonly text: string | undefined;
  readonly onClose: () => void;
  readonly onLeft?: () => void;
}

/** The slot through which something reaches the advisers, and nobody else; fetched when it is first opened. */
export function DropSlot({ text, onClose, onLeft, caseFileId, author: given }: DropSlotProps) {
  const author = useAuthor(given);
  if (text === undefined || !author) return null;
  return (
    <Suspense fallback={null}>
      <DropDialog author={author} caseFileId={caseFileId} first={text} onClose={onClose} onLeft={onLeft} />
    </Suspense>
  );
}

/** Stands on every case file: opens the slot, empty. Absent for those who leave no drops. */
export function DropSlotButton(about: About) {
  const { t } = useTranslation('guard');
  const author = useAuthor(about.author);
  const [text, setText] = useState<string>();
  useExcluded(author && about.caseFileId);
  if (!author) return null;
  return (
    <>
      <Button icon="drop" onPress={() => setText('')}>
        {t('slot_open')}
      </Button>
      <DropSlot {...about} text={text} onClose={() => setText(undefined)} />
    </>
  );
}

interface MoveToSlotProps extends About {
  readonly text: string;
  /** What stays of the text, once the advisers have the rest. */
  readonly onMoved: (rest: string) => void;
}

/** One tap takes what the guard means into the slot; it leaves the text when it has arrived there, so that nothing is lost on the way. */
export function MoveToSlot({ text, onMoved, ...about }: MoveToSlotProps) {
  const { t } = useTranslation('guard');
  const author = useAuthor(about.author);
  const [moving, setMoving] = useState<{ readonly taken: string; readonly rest: string }>();
  const move = async (): Promise<void> => {
    const { passages } = await lookForLeaks(text).catch(() => ({ passages: [] }));
    const meant = passages.length > 0 ? passages : [{ from: 0, to: text.length }];
    setMoving({ taken: only(text, meant), rest: without(text, meant) });
  };
  if (!author) return null;
  return (
    <>
      <Button icon="drop" onPress={() => void move()}>
        {t('move')}
      </Button>
      <DropSlot {...about} text={moving?.taken} onClose={() => setMoving(undefined)} onLeft={() => moving && onMoved(moving.rest)} />
    </>
  );
}
