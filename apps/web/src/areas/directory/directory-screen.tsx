import './directory.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n';
import { useMay, useSession } from '../../session';
import { Empty, LinkRow, Loading, Page, ProblemNote, Rows, SelectField, TextField } from '../../ui';
import { FAMILIES, usePartners, type Partner, type ServiceFamily } from './directory-data';

const ALL = 'all';

/** The partners and what they offer. */
export function DirectoryScreen() {
  const { t } = useTranslation(['directory', 'codes', 'common']);
  const may = useMay();
  const { organisation } = useSession();
  const { data, error } = usePartners();
  const [search, setSearch] = useState('');
  const [family, setFamily] = useState<ServiceFamily | typeof ALL>(ALL);
  const found = data?.filter((partner) => matches(partner, search, family));
  const choices = [{ value: ALL, label: t('directory:everything') } as const, ...FAMILIES.map((value) => ({ value, label: t(`codes:serviceFamily.${value}`) }))];
  return (
    <Page
      title={t('directory:title')}
      actions={
        organisation.kind === 'partner' &&
        may('create', 'PartnerService') && (
          <Link className="button" to="/directory/own">
            {t('directory:own')}
          </Link>
        )
      }
    >
      <search className="directory-search">
        <TextField label={t('directory:search')} type="search" value={search} onChange={setSearch} />
        <SelectField label={t('directory:family')} placeholder={t('common:choose')} choices={choices} value={family} onChange={setFamily} />
      </search>
      <ProblemNote error={error} />
      {!found && !error && <Loading />}
      {found?.length === 0 && <Empty icon="directory" title={t('directory:none')} />}
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
    </Page>
  );
}

function matches({ name, services }: Partner, search: string, family: ServiceFamily | typeof ALL): boolean {
  const named = name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
  return named && (family === ALL || services.some(({ serviceFamily }) => serviceFamily === family));
}
