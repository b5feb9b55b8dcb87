import './directory.css';
import { ApiProblem } from '@parasol/api-client';
import { useQuery } from '@tanstack/react-query';
import i18next, { type TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, LANGUAGES, type Language } from '../../i18n';
import { Button, Empty, Loading, Page, ProblemNote, SelectField } from '../../ui';

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));

interface CardPageProps<Card> {
  readonly card: Card | undefined;
  readonly error: unknown;
  /** What stands on it, in the language that was chosen. */
  readonly children: (card: Card, say: TFunction<['codes', 'directory']>, language: Language) => ReactNode;
}

/** A card in the language of whoever is to read it: to show, or to print. That somebody did is written down nowhere. */
export function CardPage<Card>({ card, error, children }: CardPageProps<Card>) {
  const { t, i18n } = useTranslation(['directory', 'common']);
  const [language, setLanguage] = useState(i18n.language as Language);
  const words = useQuery({
    queryKey: ['directory', 'words', language],
    queryFn: async () => {
      await i18next.loadLanguages(language);
      await i18next.loadNamespaces(['codes', 'directory']);
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
      {!card || !words.data ? (
        <Loading />
      ) : (
        <article className="partner-card" lang={words.data} dir={directionOf(words.data)}>
          {children(card, i18next.getFixedT(words.data, ['codes', 'directory']), words.data)}
        </article>
      )}
    </Page>
  );
}
