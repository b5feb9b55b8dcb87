import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Note } from '../../ui';

interface ConflictProps {
  /** What the other wrote, to be read. */
  readonly theirs: ReactNode;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  /** Where both have words: puts them into one. */
  readonly onJoin?: (() => void) | undefined;
}

/** Somebody was faster: theirs is shown above what stands in the form, and nothing is lost before a choice is made. */
export function ConflictNote({ theirs, onKeepMine, onTakeTheirs, onJoin }: ConflictProps) {
  const { t } = useTranslation('files');
  const here = useRef<HTMLDivElement>(null);
  // Whoever saves may stand at the end of a long form.
  useEffect(() => {
    here.current?.scrollIntoView();
  }, []);
  return (
    <div ref={here}>
      <Note tone="warm" title={t('conflict.title')}>
        <p>{t('conflict.theirs')}</p>
        <div className="conflict-theirs">{theirs}</div>
        <p>{t('conflict.mine')}</p>
        <div className="cluster">
          <Button onPress={onKeepMine}>{t('conflict.keep_mine')}</Button>
          {onJoin && <Button onPress={onJoin}>{t('conflict.join')}</Button>}
          <Button onPress={onTakeTheirs}>{t('conflict.take_theirs')}</Button>
        </div>
      </Note>
    </div>
  );
}
