import { ApiProblem } from '@parasol/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../i18n';
import { Button, Dialog, Note, ProblemNote, SelectField, TextField } from '../../ui';
import { useMailLink, type LinkGiven } from './partner-link-data';

interface MailLinkDialogProps {
  readonly referralId: string;
  /** By which the partner is known in the directory; empty where it is not. */
  readonly known: string;
  readonly replaces: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onGiven: (given: LinkGiven) => void;
}

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));

/** To whom the address of the page goes by e-mail, and in which language. The directory's address stands there, and can be another one. */
export function MailLinkDialog({ referralId, known, replaces, isOpen, onClose, onGiven }: MailLinkDialogProps) {
  const { t, i18n } = useTranslation(['referrals', 'common']);
  const mail = useMailLink(referralId);
  const [address, setAddress] = useState(known);
  const [language, setLanguage] = useState(i18n.language as Language);
  // The language comes from a list: what the server finds wrong is the address.
  const isNoAddress = mail.error instanceof ApiProblem && mail.error.code === 'invalid';
  const change = (next: string): void => {
    mail.reset();
    setAddress(next);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        tone="main"
        icon="referral"
        isDisabled={address.trim() === ''}
        isPending={mail.isPending}
        onPress={() => mail.mutate({ address: address.trim(), language }, { onSuccess: (given) => given && onGiven(given) })}
      >
        {t('referrals:link.mail_send')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('referrals:link.by_mail')} isOpen={isOpen} onClose={onClose} actions={actions} dismissable={false}>
      <Note>{t('referrals:link.mail_what')}</Note>
      {replaces && <Note tone="warm">{t('referrals:link.replaces')}</Note>}
      {!isNoAddress && <ProblemNote error={mail.error} />}
      <TextField
        label={t('referrals:link.mail_to')}
        hint={t('referrals:link.mail_to_hint')}
        error={isNoAddress ? t('referrals:link.mail_to_wrong') : undefined}
        type="email"
        maxLength={254}
        value={address}
        onChange={change}
      />
      <SelectField label={t('referrals:link.mail_language')} choices={CHOICES} value={language} onChange={setLanguage} placeholder={LANGUAGES[language]} />
    </Dialog>
  );
}
