import './drop-dialog.css';
import { ApiProblem } from '@parasol/api-client';
import type { PinnedKeys } from '@parasol/sealing';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Loading, Note, ProblemNote, showToast, TextField } from '../ui';
import { leaveDrop, roomFor, type Author } from './drops';
import { useExcluded } from './excluded';
import { NoAdviser } from './no-adviser';
import { RefusedList } from './refused-list';
import { loadSealing } from './sealing';
import { useAdviserKeys } from './use-adviser-keys';

interface DropDialogProps {
  readonly author: Author;
  readonly caseFileId: string | undefined;
  /** What stands there at first. */
  readonly first: string;
  readonly onClose: () => void;
  readonly onLeft: (() => void) | undefined;
}

/** Leaves something for the advisers; without one, says who can help instead. */
export function DropDialog({ author, caseFileId, first, onClose, onLeft }: DropDialogProps) {
  const { t } = useTranslation('guard');
  const keys = useAdviserKeys(author.organisationId);
  const excluded = useExcluded(caseFileId);
  const noAdviser = keys.isSuccess && (keys.data?.advisers.length ?? 0) === 0;
  return (
    <Dialog title={noAdviser ? t('no_adviser_title') : t('slot_title')} isOpen onClose={onClose} dismissable={false}>
      {(keys.isPending || (excluded.data === undefined && !excluded.error)) && <Loading />}
      <ProblemNote error={excluded.error} />
      <RefusedList error={keys.error} />
      {noAdviser && <NoAdviser />}
      {keys.data && !noAdviser && excluded.data && <DropForm keys={keys.data} excluded={excluded.data} {...{ author, caseFileId, first, onClose, onLeft }} />}
    </Dialog>
  );
}

/** Below so many letters left, the room is told. */
const NARROW = 400;

interface DropFormProps extends DropDialogProps {
  readonly keys: PinnedKeys;
  readonly excluded: readonly string[];
}

function DropForm({ keys, excluded, author, caseFileId, first, onClose, onLeft }: DropFormProps) {
  const { t } = useTranslation('guard');
  const [text, setText] = useState(first);
  const sealing = useQuery({ queryKey: ['guard', 'sealing'], queryFn: loadSealing, staleTime: Infinity });
  const [dropId] = useState(() => crypto.randomUUID());
  const drop = { dropId, author, caseFileId, excluded, text: text.trim() };
  const room = sealing.data ? roomFor(sealing.data, drop) : NARROW;
  const leave = useMutation({
    mutationFn: () => leaveDrop(keys, drop),
    onSuccess: (where) => {
      showToast(where === 'left' ? t('left') : t('kept'));
      onLeft?.();
      onClose();
    },
  });
  if (leave.error instanceof ApiProblem && leave.error.code === 'no_adviser') return <NoAdviser />;
  return (
    <div className="stack">
      <p>{caseFileId === undefined ? t('slot_lead_nobody') : t('slot_lead')}</p>
      <TextField
        label={t('slot_text')}
        lines={6}
        value={text}
        onChange={setText}
        error={room < 0 ? t('room_none') : undefined}
        after={<p className="drop-room" role="status">{room >= 0 && room < NARROW && t('room_narrow', { count: room })}</p>}
        autoFocus
      />
      <Note>{t('not_read_back')}</Note>
      <ProblemNote error={leave.error} />
      <div className="drop-actions">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="main" icon="drop" isPending={leave.isPending} isDisabled={drop.text === '' || room < 0} onPress={() => leave.mutate()}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}
