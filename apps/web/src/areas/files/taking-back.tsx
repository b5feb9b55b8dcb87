import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Confirm, Dialog, ProblemNote, showToast } from '../../ui';
import { useFileChanged, type Consent } from './api';
import { ConsentItems } from './consent-items';
import type { ReleaseItem } from './consents';

interface TakingBackProps {
  readonly consent: Consent;
  readonly partner: string;
  readonly onClose: () => void;
}

/** The second of two taps: nobody is asked why. */
export function WithdrawalDialog({ consent: { id, caseFileId }, partner, onClose }: TakingBackProps) {
  const { t } = useTranslation('files');
  const changed = useFileChanged(caseFileId);
  const [wish] = useState(() => crypto.randomUUID());
  const withdraw = useMutation({
    mutationFn: async () => api.POST('/consents/{id}/withdrawal', { params: { path: { id }, header: { 'Idempotency-Key': wish } } }),
    onSuccess: async () => {
      await changed('consents');
      showToast(t('consent.withdrawn'));
      onClose();
    },
  });
  return (
    <Confirm title={t('consent.withdraw')} isOpen onClose={onClose} onConfirm={() => withdraw.mutate()} confirmLabel={t('consent.withdraw_now')} isPending={withdraw.isPending}>
      <p>{t('consent.withdraw_what', { partner })}</p>
      <ProblemNote error={withdraw.error} />
    </Confirm>
  );
}

/** A part of it; the rest stands. */
export function NarrowingDialog({ consent: { id, caseFileId, items }, partner, onClose }: TakingBackProps) {
  const { t } = useTranslation('files');
  const changed = useFileChanged(caseFileId);
  const [out, setOut] = useState<readonly ReleaseItem[]>([]);
  const [wish] = useState(() => crypto.randomUUID());
  const narrow = useMutation({
    mutationFn: async () => api.POST('/consents/{id}/narrowing', { params: { path: { id }, header: { 'Idempotency-Key': wish } }, body: { items: [...out] } }),
    onSuccess: async () => {
      await changed('consents');
      showToast(t('consent.narrowed'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('consent.narrow')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => narrow.mutate()} isPending={narrow.isPending} isDisabled={out.length === 0}>
          {t('consent.narrow_now')}
        </Button>
      }
    >
      <ConsentItems label={t('consent.narrow_what', { partner })} items={items} chosen={out} onChange={setOut} />
      <ProblemNote error={narrow.error} />
    </Dialog>
  );
}
