import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { api } from '../../session';
import { Button, Note, OneChip, ProblemNote } from '../../ui';
import { held, useFileChanged, type Section } from './api';
import { useCodes } from './code-words';
import { useFileHere } from './file-context';

type OpeningReason = 'supervision' | 'complaint' | 'safety_concern' | 'person_asked' | 'cover_for_absence';

/** Sections that are opened for a reason; each is another door. */
export const OPENABLE = ['legal_identity', 'notes'] as const satisfies Section[];

const untilKey = (fileId: string, section: Section) => ['files', 'opening', fileId, section];

/** A section that stands closed: which reasons open it, for how long, and who will see that it was opened. */
export function ClosedPart({ section }: { readonly section: Section }) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const { file } = useFileHere();
  const queries = useQueryClient();
  const changed = useFileChanged(file.id);
  const [reason, setReason] = useState<OpeningReason>();
  const open = useMutation({
    mutationFn: async () => reason && held(await api.POST('/case-files/{id}/openings', { params: { path: { id: file.id } }, body: { section, reason } })),
    onSuccess: async (opening) => {
      if (opening) queries.setQueryData(untilKey(file.id, section), opening.until);
      await changed();
    },
  });
  return (
    <>
      <p>{t('opening.what')}</p>
      <OneChip label={t('opening.reason')} choices={codes<OpeningReason>('openingReason')} value={reason} onChange={setReason} />
      <ProblemNote error={open.error} />
      <Button tone="main" icon="key" onPress={() => open.mutate()} isPending={open.isPending} isDisabled={reason === undefined}>
        {t('opening.open')}
      </Button>
    </>
  );
}

/** Around a section that stands open for a time: how much of it is left. What was read is gone from the page when it is over. */
export function OpenedPart({ section, children }: { readonly section: Section; readonly children: ReactNode }) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const queries = useQueryClient();
  const until = queries.getQueryData<string>(untilKey(file.id, section));
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    const askAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['files', 'file', file.id] });
    if (until === undefined) {
      // It was opened on a page that is gone: the server knows how long it lasts.
      const timer = setInterval(() => void askAgain(), 60_000);
      return () => clearInterval(timer);
    }
    const timer = setInterval(() => {
      const seconds = secondsUntil(until);
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      queries.removeQueries({ queryKey: untilKey(file.id, section) });
      void askAgain().then(() => {
        for (const key of ['entries', 'document']) queries.removeQueries({ queryKey: ['files', key, file.id, section] });
      });
    }, 1_000);
    return () => clearInterval(timer);
  }, [until, file.id, section, queries]);
  return (
    <>
      <Note>
        <p>
          {t('opening.open_for')} {until !== undefined && <span role="timer">{t('opening.left', { minutes: formatNumber(Math.floor(left / 60)), seconds: String(left % 60).padStart(2, '0') })}</span>}
        </p>
      </Note>
      {children}
    </>
  );
}

const secondsUntil = (until: string | undefined): number => (until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1_000)));
