import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatList } from '../i18n';
import { allPages, api, useSessionIfAny } from '../session';
import { Loading, Row, Rows } from '../ui';

/** Where there is no adviser, nothing about papers is kept: only who can help is shown, to read out or write down by hand. */
export function NoAdviser() {
  const { t } = useTranslation(['guard', 'codes']);
  const session = useSessionIfAny();
  const partners = useQuery({
    queryKey: ['guard', 'cards'],
    queryFn: async () => (await allPages((query) => api.GET('/partners', { params: { query } }))).filter(({ services }) => services.some(({ cardOnly, serviceFamily }) => cardOnly || serviceFamily === 'rights_advice')),
    enabled: session !== undefined,
  });
  return (
    <div className="stack">
      <p>{t('guard:no_adviser')}</p>
      {partners.isFetching && <Loading />}
      {partners.data && partners.data.length > 0 && (
        <>
          <p>{t('guard:who_can_help')}</p>
          <Rows label={t('guard:who_can_help')}>
            {partners.data.map(({ id, name, services }) => (
              <Row key={id} title={<bdi>{name}</bdi>} detail={formatList(services.map(({ serviceFamily }) => t(`codes:serviceFamily.${serviceFamily}`)))} />
            ))}
          </Rows>
        </>
      )}
    </div>
  );
}
