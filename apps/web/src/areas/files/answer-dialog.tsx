import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday, type Language } from '../../i18n';
import { api, useDraft } from '../../session';
import { Button, DateField, Dialog, OneChip, ProblemNote, showToast } from '../../ui';
import { partnersQuery, useFileChanged } from './api';
import { useCodes } from './code-words';
import { ConsentItems } from './consent-items';
import { consentQuery, DAYS, MOST_DAYS, type Answer, type ReleaseItem } from './consents';

interface Draft {
  readonly answer?: Answer['answer'];
  readonly items: readonly ReleaseItem[];
  readonly mode?: Answer['mode'];
  readonly witnessRole?: NonNullable<Answer['witnessRole']>;
  readonly validUntil: string;
}

/** Whether all is said: what they answered, how, and who heard it if it was spoken. */
function said({ answer, items, mode, witnessRole, validUntil }: Draft): Answer | undefined {
  if (!answer || !mode || (mode === 'verbal' && !witnessRole)) return undefined;
  const how = { mode, ...(mode === 'verbal' && witnessRole ? { witnessRole } : {}) };
  return answer === 'given' ? { answer, items: [...items], ...(validUntil === '' ? {} : { validUntil }), ...how } : { answer, ...how };
}

interface AnswerDialogProps {
  readonly id: string;
  readonly caseFileId: string;
  /** In which the person was asked, where that is known already. */
  readonly language?: Language;
  readonly onClose: () => void;
}

/** Records what the person answered; nothing is chosen beforehand. */
export function AnswerDialog({ id, caseFileId, language, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['files', 'codes']);
  const codes = useCodes();
  const changed = useFileChanged(caseFileId);
  const partners = useQuery(partnersQuery());
  const { data: consent } = useQuery(consentQuery(id));
  const { draft, setDraft, drop } = useDraft<Draft>(`answer ${id}`, { items: [], validUntil: dayFromToday(DAYS) });
  const [wish] = useState(() => crypto.randomUUID());
  const body = said(draft);
  const record = useMutation({
    mutationFn: async () => body && api.POST('/consents/{id}/answer', { params: { path: { id }, header: { 'Idempotency-Key': wish } }, body }),
    onSuccess: async () => {
      drop();
      await changed('consents');
      showToast(t('files:saved'));
      onClose();
    },
  });
  const partner = partners.data?.find((one) => one.id === consent?.recipientOrganisationId)?.name;
  return (
    <Dialog
      title={t('files:consent.write_answer')}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => record.mutate()} isPending={record.isPending} isDisabled={!body}>
          {t('files:save')}
        </Button>
      }
    >
      {partner !== undefined && <p>{t('files:consent.about', { partner })}</p>}
      <p>{t('files:consent.refusing')}</p>
      <OneChip
        label={t('files:consent.answer')}
        choices={[
          { value: 'given', label: t('files:consent.yes') },
          { value: 'declined', label: t('files:consent.no') },
          { value: 'deferred', label: t('files:consent.later') },
        ]}
        value={draft.answer}
        onChange={(answer) => setDraft({ ...draft, answer })}
      />
      {draft.answer === 'given' && (
        <ConsentItems
          label={t('files:consent.choose')}
          hint={t('files:consent.choose_why')}
          items={codes<ReleaseItem>('releaseItem').map(({ value }) => value)}
          chosen={draft.items}
          onChange={(items) => setDraft({ ...draft, items })}
          language={language ?? consent?.scriptLanguage}
        />
      )}
      <OneChip label={t('files:consent.mode')} choices={codes<NonNullable<Draft['mode']>>('consentMode')} value={draft.mode} onChange={(mode) => setDraft({ ...draft, mode })} />
      {draft.mode === 'verbal' && (
        <OneChip label={t('files:consent.witness')} choices={codes<NonNullable<Draft['witnessRole']>>('witnessRole')} value={draft.witnessRole} onChange={(witnessRole) => setDraft({ ...draft, witnessRole })} />
      )}
      {draft.answer === 'given' && (
        <DateField label={t('files:consent.until')} hint={t('files:consent.until_why')} value={draft.validUntil} min={dayFromToday()} max={dayFromToday(MOST_DAYS)} onChange={(validUntil) => setDraft({ ...draft, validUntil })} />
      )}
      <ProblemNote error={record.error} />
    </Dialog>
  );
}
