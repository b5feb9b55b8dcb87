import './directory.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n';
import { useMay, useSession } from '../../session';
import { Button, Card, Empty, LinkRow, Loading, Page, ProblemNote, Rows } from '../../ui';
import { usePartners, type Partner } from './directory-data';
import { useEntries } from './entries-data';
import { EntryBadges } from './entry-badges';
import { ProposalsCard } from './proposals-card';
import { EntrySearch, NOTHING, soughtIn, useSettled, type Search } from './entry-search';

/** The directory: the partners, to whom people are referred, and the entries of the organisation's own. */
export function DirectoryScreen() {
  const { t } = useTranslation('directory');
  const may = useMay();
  const { organisation } = useSession();
  const [search, setSearch] = useState(NOTHING);
  const actions = (
    <>
      {organisation.kind === 'partner' && may('create', 'PartnerService') && (
        <Link className="button" to="/directory/own">{t('own')}</Link>
      )}
      {may('create', 'DirectoryProposal') && (
        <Link className="button" to="/directory/own-entries">{t('own_entries')}</Link>
      )}
      {may('create', 'DirectoryEntry') && (
        <>
          <Link className="button" to="/directory/write">{t('write_down')}</Link>
          <Link className="button" to="/directory/keeping">{t('keeping')}</Link>
        </>
      )}
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      {may('update', 'DirectoryProposal') && <ProposalsCard />}
      <EntrySearch search={search} onChange={setSearch} />
      <Partners search={search} />
      <Entries search={search} />
    </Page>
  );
}

/** Looked through on this side: there are few. */
function Partners({ search }: { readonly search: Search }) {
  const { t } = useTranslation(['directory', 'codes']);
  const { data, error } = usePartners();
  const found = data?.filter((partner) => matches(partner, search));
  // What else is asked for, nobody knows of partners.
  if (search.area !== '' || search.need !== 'all' || search.language !== 'all' || search.flags.length > 0) return null;
  return (
    <Card title={t('directory:partners')}>
      <ProblemNote error={error} />
      {!found && !error && <Loading />}
      {found?.length === 0 && <p className="soft">{t('directory:none')}</p>}
      {found && found.length > 0 && (
        <Rows label={t('directory:partners')}>
          {found.map((partner) => (
            <LinkRow
              key={partner.id}
              to="/directory/$partnerId"
              params={{ partnerId: partner.id }}
              title={partner.name}
              detail={<span>{formatList(partner.services.map(({ serviceFamily }) => t(`codes:serviceFamily.${serviceFamily}`)))}</span>}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function Entries({ search }: { readonly search: Search }) {
  const { t } = useTranslation(['directory', 'codes']);
  const settled = useSettled(search);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries(soughtIn(settled));
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('directory:entries')}>
      <ProblemNote error={error} />
      {!entries && !error && <Loading />}
      {entries?.length === 0 && <Empty icon="directory" title={t('directory:no_entries')} />}
      {entries && entries.length > 0 && (
        <Rows label={t('directory:entries')}>
          {entries.map((entry) => (
            <LinkRow
              key={entry.id}
              to="/directory/entries/$entryId"
              params={{ entryId: entry.id }}
              title={<bdi>{entry.name}</bdi>}
              detail={
                <>
                  <bdi>{entry.organisationName}</bdi>
                  {entry.serviceFamilies.length > 0 && <span>{formatList(entry.serviceFamilies.map((family) => t(`codes:serviceFamily.${family}`)))}</span>}
                  <EntryBadges entry={entry} />
                </>
              }
            />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button tone="quiet" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t('directory:further')}
        </Button>
      )}
    </Card>
  );
}

function matches({ name, services }: Partner, { text, family }: Search): boolean {
  const named = name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());
  return named && (family === 'all' || services.some(({ serviceFamily }) => serviceFamily === family));
}
