import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { api } from '../../session';
import { Badge, Button, Confirm, ProblemNote, showToast } from '../../ui';
import { consentsQuery, partnersQuery, useFileChanged, type Consent } from './api';
import { ConsentDialog } from './consent-dialog';
import { stateToday } from './consent-state';
import { useFileHere } from './file-context';
import { Paged } from './paged';
import { isOver } from './steps';

/** What the person said to passing something on: to whom, until when, and in which way they said it. */
export function ConsentsPart() {
  const { t } = useTranslation('files');
  const { file, may } = useFileHere();
  const [recording, setRecording] = useState(false);
  const mayRecord = may('create', 'Consent') && Object.keys(file.sections).length > 0 && !isOver(file.state);
  return (
    <>
      <p className="soft">{t('consent.why')}</p>
      {mayRecord && (
        <Button icon="add" onPress={() => setRecording(true)}>
          {t('consent.record')}
        </Button>
      )}
      <Paged query={consentsQuery(file.id)} empty={t('consent.none')}>
        {(consents) => (
          <ul className="entries">
            {consents.map((consent) => (
              <ConsentCard key={consent.id} consent={consent} />
            ))}
          </ul>
        )}
      </Paged>
      {recording && <ConsentDialog caseFileId={file.id} onClose={() => setRecording(false)} />}
    </>
  );
}

function ConsentCard({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation(['files', 'codes']);
  const { may } = useFileHere();
  const partners = useQuery(partnersQuery());
  const [withdrawing, setWithdrawing] = useState(false);
  const { recipientOrganisationId, mode, witnessRole, validFrom, validUntil, endedAt } = consent;
  const partner = partners.data?.find(({ id }) => id === recipientOrganisationId)?.name ?? t('files:consent.a_partner');
  const shown = stateToday(consent);
  return (
    <li className="entry">
      <p className="entry-title">
        <bdi>{partner}</bdi>
        <Badge tone={shown === 'given' ? 'good' : 'plain'}>{t(`codes:consentState.${shown}`)}</Badge>
      </p>
      <p className="entry-when">
        <span>{t(`codes:consentPurpose.${consent.purpose}`)}</span>
        <span>{t(`codes:consentMode.${mode}`)}</span>
        {witnessRole && <span>{t('files:consent.heard_by', { role: t(`codes:witnessRole.${witnessRole}`) })}</span>}
        <span>{validUntil === undefined ? formatDay(validFrom) : t('files:consent.from_until', { from: formatDay(validFrom), until: formatDay(validUntil) })}</span>
        {endedAt !== undefined && <span>{t('files:consent.ended', { day: formatDay(endedAt) })}</span>}
      </p>
      {shown === 'given' && may('end', 'Consent') && (
        <div className="entry-actions">
          <Button tone="quiet" icon="undo" aria-label={`${t('files:consent.withdraw')}: ${partner}`} onPress={() => setWithdrawing(true)}>
            {t('files:consent.withdraw')}
          </Button>
        </div>
      )}
      {withdrawing && <Withdrawal consent={consent} partner={partner} onClose={() => setWithdrawing(false)} />}
    </li>
  );
}

interface WithdrawalProps {
  readonly consent: Consent;
  readonly partner: string;
  readonly onClose: () => void;
}

/** The second of two taps: nobody is asked why. */
function Withdrawal({ consent: { id, caseFileId }, partner, onClose }: WithdrawalProps) {
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
