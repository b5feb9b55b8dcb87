import './directory.css';
import { ApiProblem } from '@parasol/api-client';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { directionOf, LANGUAGES, type Language } from '../../i18n';
import { Button, Empty, Loading, Page, ProblemNote, SelectField } from '../../ui';
import { usePartnerCard } from './directory-data';

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));

/** The card of a partner, in the language of whoever is to read it: to show, or to print. That somebody did is written down nowhere. */
export function CardScreen() {
  const { t, i18n } = useTranslation(['directory', 'common']);
  const { data: card, error } = usePartnerCard(usePathId('partnerId'));
  const [language, setLanguage] = useState(i18n.language as Language);
  const words = useQuery({
    queryKey: ['directory', 'words', language],
    queryFn: async () => {
      await i18next.loadLanguages(language);
      await i18next.loadNamespaces('codes');
      return language;
    },
  });
  if (error instanceof ApiProblem && error.status === 404) {
    return (
      <Page title={t('directory:card')}>
        <Empty icon="directory" title={t('directory:none')} />
      </Page>
    );
  }
  const spoken = words.data && i18next.getFixedT(words.data, 'codes');
  return (
    <Page
      title={t('directory:card')}
      lead={t('directory:card_lead')}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {t('directory:print')}
        </Button>
      }
    >
      <div className="card-choices">
        <SelectField label={t('common:language')} placeholder={t('common:choose')} choices={CHOICES} value={language} onChange={setLanguage} />
      </div>
      <ProblemNote error={error} />
      {!card || !spoken ? (
        <Loading />
      ) : (
        <article className="partner-card" lang={words.data} dir={directionOf(words.data)}>
          <h2>{card.name}</h2>
          <ul>
            {card.serviceFamilies.map((family) => (
              <li key={family}>{spoken(`serviceFamily.${family}`)}</li>
            ))}
          </ul>
        </article>
      )}
    </Page>
  );
}
