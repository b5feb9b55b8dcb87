import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Page } from '../../ui';

export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** It never was there, or the person took their consent back: told in the same words. */
export function PacketGone() {
  const { t } = useTranslation('packets');
  return (
    <Page title={t('one')}>
      <Empty icon="referral" title={t('gone')}>
        <Link className="way" to="/packets">{t('to_all')}</Link>
      </Empty>
    </Page>
  );
}
