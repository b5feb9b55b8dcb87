import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { Badge, Empty, Icon, Loading, Page, ProblemNote, Row, Rows } from '../../ui';
import { useMay } from '../../session';
import { AgreementCard } from './agreement-card';
import { usePartners } from './directory-data';

/** One partner: what they offer, and which of it is only ever shown on a card. */
export function PartnerScreen() {
  const { t } = useTranslation(['directory', 'codes']);
  const partnerId = usePathId('partnerId');
  const may = useMay();
  const { data, error } = usePartners();
  const partner = data?.find(({ id }) => id === partnerId);
  if (!partner) {
    return <Page title={t('directory:partner')}>{error ? <ProblemNote error={error} /> : data ? <Empty icon="directory" title={t('directory:none')} /> : <Loading />}</Page>;
  }
  return (
    <Page
      title={partner.name}
      actions={
        <Link className="button" to="/directory/$partnerId/card" params={{ partnerId }}>
          <Icon name="sheet" />
          <span>{t('directory:show_card')}</span>
        </Link>
      }
    >
      <Rows label={t('directory:services')}>
        {partner.services.map(({ serviceFamily, cardOnly }) => (
          <Row
            key={serviceFamily}
            title={t(`codes:serviceFamily.${serviceFamily}`)}
            detail={cardOnly && <span>{t('directory:card_only_why')}</span>}
            end={cardOnly && <Badge tone="warm">{t('directory:card_only')}</Badge>}
          />
        ))}
      </Rows>
      {may('read', 'SharingAgreement') && <AgreementCard partnerId={partnerId} />}
      <Link className="way" to="/directory">{t('directory:to_all')}</Link>
    </Page>
  );
}
