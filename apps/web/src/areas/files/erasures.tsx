import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '@parasol/api-client';
import { formatMoment } from '../../i18n';
import { api } from '../../session';
import { Badge, Button, Confirm, Dialog, Note, OneChip, ProblemNote, showToast } from '../../ui';
import { erasuresQuery, held, useFileChanged } from './api';
import { useCodes } from './code-words';
import { useFileHere } from './file-context';

type Erasure = AnswerOf<'/case-files/{id}/erasures', 'get'>['items'][number];
type ErasureReason = Erasure['reason'];

/** Erasing the file: asked for by one human, confirmed by another; until then it can be taken back. */
export function Erasures() {
  const { t } = useTranslation('files');
  const { file, may } = useFileHere();
  const { data = [], error } = useQuery(erasuresQuery(file.id));
  const [asking, setAsking] = useState(false);
  const waiting = data.find(({ state }) => state === 'requested');
  return (
    <section className="stack" aria-label={t('erasure.title')}>
      <h3>{t('erasure.title')}</h3>
      <p className="soft">{t('erasure.why')}</p>
      <ProblemNote error={error} />
      {waiting ? (
        <Waiting erasure={waiting} />
      ) : (
        may('create', 'Erasure') && (
          <span>
            <Button tone="danger" onPress={() => setAsking(true)}>
              {t('erasure.request')}
            </Button>
          </span>
        )
      )}
      {asking && <RequestErasure onClose={() => setAsking(false)} />}
    </section>
  );
}

/** Once it is confirmed nobody sees the file, so the receipt stands under an address of its own. */
function useAfterErasure() {
  const { file } = useFileHere();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const changed = useFileChanged(file.id);
  return async ({ id, state }: { readonly id: string; readonly state: Erasure['state'] }): Promise<void> => {
    if (state === 'requested' || state === 'withdrawn') return changed('erasures');
    await navigate({ to: '/files/erasures/$erasureId', params: { erasureId: id } });
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'files' && queryKey.includes(file.id) });
    void queries.invalidateQueries({ queryKey: ['files', 'list'] });
  };
}

function Waiting({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may } = useFileHere();
  const after = useAfterErasure();
  const [confirming, setConfirming] = useState(false);
  const params = { path: { id: file.id, erasureId: erasure.id } };
  const confirm = useMutation({ mutationFn: async () => held(await api.POST('/case-files/{id}/erasures/{erasureId}/confirmation', { params })), onSuccess: after });
  const withdraw = useMutation({ mutationFn: async () => held(await api.POST('/case-files/{id}/erasures/{erasureId}/withdrawal', { params })), onSuccess: after });
  return (
    <div className="stack">
      <p className="entry-title">
        <span>{t(`codes:erasureReason.${erasure.reason}`)}</span>
        <Badge tone="warm">{t('files:erasure.waits')}</Badge>
      </p>
      <p className="soft">{formatMoment(erasure.requestedAt)}</p>
      <p>{t('files:erasure.second_human')}</p>
      <div className="cluster">
        {may('confirm', 'Erasure', { requestedBy: 'somebody else' }) && (
          <Button tone="danger" onPress={() => setConfirming(true)}>
            {t('files:erasure.confirm')}
          </Button>
        )}
        {may('end', 'Erasure') && (
          <Button onPress={() => withdraw.mutate()} isPending={withdraw.isPending}>
            {t('files:erasure.withdraw')}
          </Button>
        )}
        <Link className="button" to="/files/erasures/$erasureId" params={{ erasureId: erasure.id }}>
          {t('files:erasure.receipt')}
        </Link>
      </div>
      <ProblemNote error={withdraw.error} />
      <Confirm title={t('files:erasure.confirm')} isOpen={confirming} onClose={() => setConfirming(false)} onConfirm={() => confirm.mutate()} confirmLabel={t('files:erasure.confirm')} danger isPending={confirm.isPending}>
        <p>{t('files:erasure.confirm_what')}</p>
        <ProblemNote error={confirm.error} />
      </Confirm>
    </div>
  );
}

function RequestErasure({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const { file } = useFileHere();
  const after = useAfterErasure();
  const [reason, setReason] = useState<ErasureReason>();
  const [wish] = useState(() => crypto.randomUUID());
  const request = useMutation({
    mutationFn: async () => reason && held(await api.POST('/case-files/{id}/erasures', { params: { path: { id: file.id }, header: { 'Idempotency-Key': wish } }, body: { reason } })),
    onSuccess: async (erasure) => {
      if (!erasure) return;
      onClose();
      await after(erasure);
      if (erasure.state === 'requested') showToast(t('erasure.asked'));
    },
  });
  return (
    <Dialog
      title={t('erasure.request')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="danger" onPress={() => request.mutate()} isPending={request.isPending} isDisabled={reason === undefined}>
          {t('erasure.request')}
        </Button>
      }
    >
      <Note tone="warm">
        <p>{t('erasure.request_what')}</p>
      </Note>
      <p>{t('erasure.second_human')}</p>
      <OneChip label={t('erasure.reason')} choices={codes<ErasureReason>('erasureReason')} value={reason} onChange={setReason} />
      <ProblemNote error={request.error} />
    </Dialog>
  );
}
