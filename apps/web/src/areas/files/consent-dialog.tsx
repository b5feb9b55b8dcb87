import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '@parasol/api-client';
import { dayFromToday } from '../../i18n';
import { api, useDraft } from '../../session';
import { Button, DateField, Dialog, OneChip, ProblemNote, SelectField, showToast } from '../../ui';
import { partnersQuery, useFileChanged } from './api';
import { useCodes } from './code-words';

type NewConsent = BodyOf<'/case-files/{id}/consents', 'post'>;
type Draft = Partial<Omit<NewConsent, 'validUntil'>> & { readonly validUntil: string };

/** Unless the person says otherwise, and at most, as the API has it. */
const DAYS = 90;
const MOST_DAYS = 365;

/** Whether all is said: who, what they answered, how, and who heard it if it was spoken. */
const said = ({ recipientOrganisationId, answer, mode, witnessRole, validUntil }: Draft): NewConsent | undefined =>
  recipientOrganisationId && answer && mode && (mode !== 'verbal' || witnessRole)
    ? { recipientOrganisationId, answer, mode, ...(mode === 'verbal' && witnessRole ? { witnessRole } : {}), ...(answer === 'given' && validUntil !== '' ? { validUntil } : {}) }
    : undefined;

interface ConsentDialogProps {
  readonly caseFileId: string;
  /** The one partner that it is about, where that is settled. */
  readonly recipientOrganisationId?: string;
  readonly onClose: () => void;
}

/** Records what the person answered, a no as much as a yes; nothing is chosen beforehand. */
export function ConsentDialog({ caseFileId, recipientOrganisationId, onClose }: ConsentDialogProps) {
  const { t } = useTranslation(['files', 'codes', 'common']);
  const codes = useCodes();
  const changed = useFileChanged(caseFileId);
  const partners = useQuery(partnersQuery());
  const { draft, setDraft, drop } = useDraft<Draft>(`consent ${caseFileId} ${recipientOrganisationId ?? ''}`, { validUntil: dayFromToday(DAYS), ...(recipientOrganisationId === undefined ? {} : { recipientOrganisationId }) });
  const [wish] = useState(() => crypto.randomUUID());
  const body = said(draft);
  const record = useMutation({
    mutationFn: async () => body && api.POST('/case-files/{id}/consents', { params: { path: { id: caseFileId }, header: { 'Idempotency-Key': wish } }, body }),
    onSuccess: async () => {
      drop();
      await changed('consents');
      showToast(t('files:saved'));
      onClose();
    },
  });
  // What reveals by its name is shown or printed as a card, and never passed on.
  const open = (partners.data ?? []).filter(({ services }) => services.some(({ cardOnly }) => !cardOnly));
  return (
    <Dialog
      title={t('files:consent.record')}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => record.mutate()} isPending={record.isPending} isDisabled={!body}>
          {t('files:save')}
        </Button>
      }
    >
      <p>{t('files:consent.refusing')}</p>
      {recipientOrganisationId === undefined && (
        <SelectField
          label={t('files:consent.recipient')}
          hint={t('files:consent.recipient_why')}
          choices={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.recipientOrganisationId ?? ''}
          onChange={(recipient) => setDraft({ ...draft, recipientOrganisationId: recipient })}
          placeholder={t('common:choose')}
        />
      )}
      <OneChip
        label={t('files:consent.answer')}
        choices={[
          { value: 'given', label: t('files:consent.yes') },
          { value: 'declined', label: t('files:consent.no') },
        ]}
        value={draft.answer}
        onChange={(answer) => setDraft({ ...draft, answer })}
      />
      <OneChip label={t('files:consent.mode')} choices={codes<NewConsent['mode']>('consentMode')} value={draft.mode} onChange={(mode) => setDraft({ ...draft, mode })} />
      {draft.mode === 'verbal' && (
        <OneChip label={t('files:consent.witness')} choices={codes<NonNullable<NewConsent['witnessRole']>>('witnessRole')} value={draft.witnessRole} onChange={(witnessRole) => setDraft({ ...draft, witnessRole })} />
      )}
      {draft.answer === 'given' && (
        <DateField label={t('files:consent.until')} hint={t('files:consent.until_why')} value={draft.validUntil} min={dayFromToday()} max={dayFromToday(MOST_DAYS)} onChange={(validUntil) => setDraft({ ...draft, validUntil })} />
      )}
      <ProblemNote error={record.error} />
    </Dialog>
  );
}
