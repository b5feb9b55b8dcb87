import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Page } from '../ui';

/** For what is not there and for what one may not see: the same words. */
export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('absent_title')}>
      <Empty icon="search" title={t('absent')}>
        <Link to="/">{t('to_the_start')}</Link>
      </Empty>
    </Page>
  );
}
