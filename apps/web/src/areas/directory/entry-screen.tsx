import './directory.css';
import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { formatDay, formatLanguage, formatList, formatNumber } from '../../i18n';
import { useColleagues, useMay, useSession } from '../../session';
import { Button, Card, Empty, Facts, Icon, Loading, Note, OneChip, Page, ProblemNote, showToast, type Fact } from '../../ui';
import { useEntry, useRating, useReview, type Entry } from './entries-data';
import { EntryBadges } from './entry-badges';
import { addressesOf, hoursOf, phonesOf } from './entry-words';

/** One entry: what the service says of itself, what the organisation knows of it, and whether somebody looked lately. */
export function EntryScreen() {
  const { t } = useTranslation('directory');
  const may = useMay();
  const { organisation } = useSession();
  const entryId = usePathId('entryId');
  const { data: entry, error } = useEntry(entryId);
  if (!entry) {
    const gone = error instanceof ApiProblem && error.status === 404;
    return <Page title={t('entry')}>{gone ? <Empty icon="directory" title={t('no_entries')} /> : error ? <ProblemNote error={error} /> : <Loading />}</Page>;
  }
  return (
    <Page
      title={entry.name}
      lead={<bdi>{entry.organisationName}</bdi>}
      actions={
        <>
          <Link className="button" to="/directory/entries/$entryId/card" params={{ entryId }}>
            <Icon name="sheet" />
            <span>{t('show_card')}</span>
          </Link>
          {entry.byHand && may('update', 'DirectoryEntry', { organisationId: organisation.id }) && (
            <Link className="button" to="/directory/entries/$entryId/told" params={{ entryId }}>
              <Icon name="edit" />
              <span>{t('change_told')}</span>
            </Link>
          )}
          {may('update', 'DirectoryEntry', { organisationId: organisation.id }) && (
            <Link className="button" to="/directory/entries/$entryId/edit" params={{ entryId }}>
              <Icon name="edit" />
              <span>{t('edit')}</span>
            </Link>
          )}
        </>
      }
    >
      <EntryBadges entry={entry} />
      {entry.service.alert !== undefined && <Note tone="warm"><p dir="auto">{entry.service.alert}</p></Note>}
      {entry.reveals && <Note>{t('card_only_why')}</Note>}
      {entry.partnerOrganisationId !== null && !entry.reveals && (
        <Link className="way" to="/directory/$partnerId" params={{ partnerId: entry.partnerOrganisationId }}>{t('to_partner')}</Link>
      )}
      <Told entry={entry} />
      <Known entry={entry} />
      <Link className="way" to="/directory">{t('to_all')}</Link>
    </Page>
  );
}

const fact = (label: string, value: string | undefined): Fact[] => (value === undefined || value === '' ? [] : [{ label, value: <span className="lines" dir="auto">{value}</span> }]);

/** What the service says of itself, as it came. */
function Told({ entry }: { readonly entry: Entry }) {
  const { t, i18n } = useTranslation(['directory', 'codes']);
  const { service } = entry;
  const documents = (service.required_documents ?? []).flatMap(({ document }) => document ?? []);
  const costs = (service.cost_options ?? []).map(({ option, amount, currency, amount_description: what }) => [option, amount === undefined ? undefined : formatNumber(amount), currency, what].filter(Boolean).join(' '));
  return (
    <Card title={t('directory:told')}>
      <Facts
        facts={[
          ...fact(t('directory:about'), service.description ?? entry.organization.description),
          ...fact(t('directory:family'), entry.serviceFamilies.length > 0 ? formatList(entry.serviceFamilies.map((family) => t(`codes:serviceFamily.${family}`))) : undefined),
          ...fact(t('directory:where'), addressesOf(entry).join('\n')),
          ...fact(t('directory:when'), hoursOf(entry, t, i18n.language).join('\n')),
          ...fact(t('directory:phone'), phonesOf(entry).join('\n')),
          ...fact(t('directory:email'), service.email ?? entry.organization.email),
          ...fact(t('directory:site'), service.url ?? entry.organization.website),
          ...fact(t('directory:spoken'), entry.languages.length > 0 ? formatList(entry.languages.map((code) => formatLanguage(code))) : undefined),
          ...fact(t('directory:cost'), [entry.cost === 'unknown' ? undefined : t(`codes:directoryCost.${entry.cost}`), service.fees_description, ...costs].filter(Boolean).join('\n')),
          ...fact(t('directory:documents'), documents.join('\n')),
          ...fact(t('directory:how'), service.application_process),
          ...fact(t('directory:for_whom'), service.eligibility_description),
          ...fact(t('directory:areas_served'), (service.service_areas ?? []).flatMap(({ name }) => name ?? []).join('\n')),
        ]}
      />
    </Card>
  );
}

const FACTS = ['noIdNeeded', 'noInsuranceNeeded', 'walkIn', 'policePresent', 'mustReport'] as const;
const STARS = ['1', '2', '3', '4', '5'] as const;

/** What the organisation knows of it by itself. */
function Known({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('directory');
  const may = useMay();
  const { organisation, worker } = useSession();
  const colleagues = useColleagues();
  const review = useReview();
  const rating = useRating(entry.id);
  const { count, mean } = entry.rating;
  const known = FACTS.flatMap((key) => (entry[key] === null ? [] : [{ label: t(`fact.${key}`), value: t(entry[key] ? 'yes' : 'no') }]));
  const by = entry.reviewedBy === null ? undefined : colleagues.get(entry.reviewedBy)?.displayName;
  const day = entry.reviewedOn === null ? undefined : formatDay(entry.reviewedOn);
  return (
    <Card
      title={t('known')}
      actions={
        may('update', 'DirectoryEntry', { organisationId: organisation.id }) && (
          <Button icon="check" isPending={review.isPending} onPress={() => review.mutate(entry, { onSuccess: () => showToast(t('said.review')) })}>
            {t('still_right')}
          </Button>
        )
      }
    >
      <ProblemNote error={review.error ?? rating.error} />
      <Facts
        facts={[
          ...known,
          { label: t('reviewed'), value: day === undefined ? t('never') : by === undefined ? day : t('reviewed_by', { day, name: by }) },
          { label: t('rating'), value: mean === undefined ? t('rated', { number: formatNumber(count) }) : t('rated_mean', { number: formatNumber(count), mean: formatNumber(mean) }) },
        ]}
      />
      {may('create', 'DirectoryRating', { organisationId: organisation.id, workerId: worker.id }) && (
        <div className="stack">
          <OneChip
            label={t('rate')}
            choices={STARS.map((value) => ({ value, label: formatNumber(Number(value)) }))}
            value={STARS.find((star) => Number(star) === entry.ownRating)}
            needed
            isDisabled={rating.isPending}
            onChange={(star) => star !== undefined && rating.mutate(Number(star), { onSuccess: () => showToast(t('said.rate')) })}
          />
          <p className="soft">{t('rate_what')}</p>
        </div>
      )}
    </Card>
  );
}
