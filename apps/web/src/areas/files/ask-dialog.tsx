import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, LANGUAGES, type Language } from '../../i18n';
import { api, useDraft } from '../../session';
import { Button, Dialog, ProblemNote, SelectField } from '../../ui';
import { held, partnersQuery, useFileChanged } from './api';
import { useScript, type Question, type Script } from './consents';

interface Draft {
  readonly recipientOrganisationId?: string;
  readonly language?: Language;
}

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));

interface AskDialogProps {
  readonly caseFileId: string;
  readonly recipientOrganisationId?: string;
  readonly onAsked: (id: string, language: Language) => void;
  readonly onClose: () => void;
}

/** What is read out to the person, in their language and not the worker's. */
export function AskDialog({ caseFileId, recipientOrganisationId, onAsked, onClose }: AskDialogProps) {
  const { t } = useTranslation(['files', 'common']);
  const changed = useFileChanged(caseFileId);
  const partners = useQuery(partnersQuery());
  const { draft, setDraft, drop } = useDraft<Draft>(`question ${caseFileId} ${recipientOrganisationId ?? ''}`, recipientOrganisationId === undefined ? {} : { recipientOrganisationId });
  const [wish] = useState(() => crypto.randomUUID());
  const { recipientOrganisationId: recipient, language } = draft;
  const { data: script, error } = useScript(language);
  const ask = useMutation({
    mutationFn: async (body: Question) => held(await api.POST('/case-files/{id}/consents', { params: { path: { id: caseFileId }, header: { 'Idempotency-Key': wish } }, body })),
    onSuccess: async ({ id }, { script: { language: spoken } }) => {
      drop();
      await changed('consents');
      onAsked(id, spoken);
    },
  });
  // What reveals by its name is shown or printed as a card, and never passed on.
  const open = (partners.data ?? []).filter(({ services }) => services.some(({ cardOnly }) => !cardOnly));
  const readOut = (): void => {
    if (recipient && script) ask.mutate({ purpose: script.purpose, recipientOrganisationId: recipient, script: { version: script.version, language: script.language } });
  };
  return (
    <Dialog
      title={t('files:consent.ask')}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        <Button tone="main" onPress={readOut} isPending={ask.isPending} isDisabled={!recipient || !script}>
          {t('files:consent.read_out')}
        </Button>
      }
    >
      {recipientOrganisationId === undefined && (
        <SelectField
          label={t('files:consent.recipient')}
          hint={t('files:consent.recipient_why')}
          choices={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={recipient ?? ''}
          onChange={(chosen) => setDraft({ ...draft, recipientOrganisationId: chosen })}
          placeholder={t('common:choose')}
        />
      )}
      <SelectField
        label={t('files:consent.language')}
        hint={t('files:consent.language_why')}
        choices={CHOICES}
        value={language ?? ('')}
        onChange={(chosen) => setDraft({ ...draft, language: chosen })}
        placeholder={t('common:choose')}
      />
      {script && <ScriptToRead script={script} />}
      <ProblemNote error={error ?? ask.error} />
    </Dialog>
  );
}

function ScriptToRead({ script: { language, whatFor, passedOn, aNo, takingBack } }: { readonly script: Script }) {
  return (
    <div className="consent-script" lang={language} dir={directionOf(language)}>
      {[whatFor, passedOn, aNo, takingBack].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
