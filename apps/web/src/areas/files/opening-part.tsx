import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { api } from '../../session';
import { Button, Note, OneChip, ProblemNote } from '../../ui';
import { fileQuery, useFileChanged, type Section } from './api';
import { useCodes } from './code-words';
import { useFileHere } from './file-context';

type OpeningReason = 'supervision' | 'complaint' | 'safety_concern' | 'person_asked' | 'cover_for_absence';

/** Sections that are opened for a reason; each is another door. */
const OPENABLE = ['legal_identity', 'notes'] as const satisfies Section[];
type OpenableSection = (typeof OPENABLE)[number];
export const isOpenable = (section: Section): section is OpenableSection => (OPENABLE as readonly Section[]).includes(section);

/** As long as the API keeps a section open. */
const OPEN_MS = 15 * 60_000;
const ASK_AGAIN_MS = 60_000;

/** When the opening of a section ends, by the clock of this device, which may differ from the server's; known for longer than it lasts. */
const openingQuery = (fileId: string, section: OpenableSection) =>
  queryOptions<number>({ queryKey: ['files', 'opening', fileId, section], queryFn: skipToken, gcTime: OPEN_MS + 60_000 });

/** A section that stands closed: which reasons open it, for how long, and who will see that it was opened. */
export function ClosedPart({ section }: { readonly section: OpenableSection }) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const { file } = useFileHere();
  const queries = useQueryClient();
  const changed = useFileChanged(file.id);
  const [reason, setReason] = useState<OpeningReason>();
  const open = useMutation({
    mutationFn: async () => {
      if (!reason) return;
      const until = Date.now() + OPEN_MS;
      await api.POST('/case-files/{id}/openings', { params: { path: { id: file.id } }, body: { section, reason } });
      queries.setQueryData(openingQuery(file.id, section).queryKey, until);
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

/**
 * Around a section that stands open for a time: how much of it is left. What was read is gone from the page when it is over,
 * whatever becomes of the question to the server.
 */
export function OpenedPart({ section, children }: { readonly section: OpenableSection; readonly children: ReactNode }) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const queries = useQueryClient();
  const until = useQuery(openingQuery(file.id, section)).data;
  const left = useSecondsUntil(until);
  // Opened on a page that is gone, it ends when the server says so.
  const { isError } = useQuery({ ...fileQuery(file.id), ...(until === undefined ? { refetchInterval: ASK_AGAIN_MS, refetchIntervalInBackground: true } : {}) });
  const isOver = left === undefined ? isError : left === 0;
  useEffect(() => {
    if (!isOver) return;
    for (const key of ['entries', 'document']) queries.removeQueries({ queryKey: ['files', key, file.id, section] });
    void queries.invalidateQueries({ queryKey: ['files', 'file', file.id] });
  }, [isOver, file.id, section, queries]);
  if (isOver) return <ClosedPart section={section} />;
  return (
    <>
      <Note>
        <p>
          {t('opening.open_for')} {left !== undefined && <span role="timer">{t('opening.left', { minutes: formatNumber(Math.floor(left / 60)), seconds: String(left % 60).padStart(2, '0') })}</span>}
        </p>
      </Note>
      {children}
    </>
  );
}

/** How many whole seconds are left until then; undefined where it is not known. */
function useSecondsUntil(until: number | undefined): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? undefined : Math.max(0, Math.ceil((until - now) / 1_000));
}
