import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../i18n';
import { Badge, Button } from '../../ui';
import { consentsQuery, partnersQuery, type Consent } from './api';
import { standsToday, stateToday } from './consents';
import { useFileHere } from './file-context';
import { Paged } from './paged';
import { isOver } from './steps';

const ConsentDialog = lazy(() => import('./consent-dialog').then((dialog) => ({ default: dialog.ConsentDialog })));
const NarrowingDialog = lazy(() => import('./taking-back').then((dialogs) => ({ default: dialogs.NarrowingDialog })));
const WithdrawalDialog = lazy(() => import('./taking-back').then((dialogs) => ({ default: dialogs.WithdrawalDialog })));

/** What the person said to passing something on: what, to whom, until when, and in which way they said it. */
export function ConsentsPart() {
  const { t } = useTranslation('files');
  const { file, may } = useFileHere();
  const [asking, setAsking] = useState(false);
  const mayAsk = may('create', 'Consent') && Object.keys(file.sections).length > 0 && !isOver(file.state);
  return (
    <>
      <p className="soft">{t('consent.why')}</p>
      {mayAsk && (
        <Button icon="add" onPress={() => setAsking(true)}>
          {t('consent.ask')}
        </Button>
      )}
      <Paged query={consentsQuery(file.id)} empty={t('consent.none')}>
        {(consents) => (
          <ul className="entries">
            {consents.map((consent) => (
              <ConsentCard key={consent.id} consent={consent} mayAnswer={mayAsk} />
            ))}
          </ul>
        )}
      </Paged>
      <Suspense>{asking && <ConsentDialog caseFileId={file.id} onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}

type Opened = 'answer' | 'narrowing' | 'withdrawal';

function ConsentCard({ consent, mayAnswer }: { readonly consent: Consent; readonly mayAnswer: boolean }) {
  const { t } = useTranslation(['files', 'codes']);
  const { may } = useFileHere();
  const partners = useQuery(partnersQuery());
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  const partner = partners.data?.find(({ id }) => id === consent.recipientOrganisationId)?.name ?? t('files:consent.a_partner');
  const stands = standsToday(consent);
  const action = (what: Opened, label: string, icon: 'edit' | 'undo') => (
    <Button tone="quiet" icon={icon} aria-label={`${label}: ${partner}`} onPress={() => setOpened(what)}>
      {label}
    </Button>
  );
  return (
    <li className="entry">
      <p className="entry-title">
        <bdi>{partner}</bdi>
        <Badge tone={stands ? 'good' : 'plain'}>{t(`codes:consentState.${stateToday(consent)}`)}</Badge>
      </p>
      <ConsentFacts consent={consent} />
      <div className="entry-actions">
        {consent.state === 'asked' && mayAnswer && action('answer', t('files:consent.write_answer'), 'edit')}
        {stands && may('end', 'Consent') && (
          <>
            {consent.items.length > 0 && action('narrowing', t('files:consent.narrow'), 'edit')}
            {action('withdrawal', t('files:consent.withdraw'), 'undo')}
          </>
        )}
      </div>
      <Suspense>
        {opened === 'answer' && <ConsentDialog caseFileId={consent.caseFileId} asked={consent.id} onClose={close} />}
        {opened === 'narrowing' && <NarrowingDialog consent={consent} partner={partner} onClose={close} />}
        {opened === 'withdrawal' && <WithdrawalDialog consent={consent} partner={partner} onClose={close} />}
      </Suspense>
    </li>
  );
}

interface ConsentFactsProps {
  readonly consent: Consent;
  /** Of the sheet; the worker's where it is left out. */
  readonly language?: string;
}

/** What it covers, how it was said, and its days. */
export function ConsentFacts({ consent, language }: ConsentFactsProps) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const { items, takenOut, mode, witnessRole, validFrom, validUntil, askedAt, endedAt } = consent;
  const words = (codes: typeof items): string => formatList(codes.map((item) => t(`codes:releaseItem.${item}`)), language);
  return (
    <>
      {validFrom !== undefined && <p>{items.length > 0 ? t('files:consent.covers', { items: words(items) }) : t('files:consent.covers_nothing')}</p>}
      {takenOut.length > 0 && <p className="soft">{t('files:consent.taken_out', { items: words(takenOut) })}</p>}
      <p className="entry-when">
        <span>{t(`codes:consentPurpose.${consent.purpose}`)}</span>
        {mode && <span>{t(`codes:consentMode.${mode}`)}</span>}
        {witnessRole && <span>{t('files:consent.heard_by', { role: t(`codes:witnessRole.${witnessRole}`) })}</span>}
        {validFrom !== undefined && validUntil !== undefined ? (
          <span>{t('files:consent.from_until', { from: formatDay(validFrom, language), until: formatDay(validUntil, language) })}</span>
        ) : (
          <span>{t('files:consent.asked', { day: formatDay(askedAt, language) })}</span>
        )}
        {endedAt !== undefined && <span>{t('files:consent.ended', { day: formatDay(endedAt, language) })}</span>}
      </p>
    </>
  );
}
