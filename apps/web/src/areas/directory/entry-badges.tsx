import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui';
import type { EntryRow } from './entries-data';

/** What is to be known of an entry at a glance. */
export function EntryBadges({ entry: { openNow, status, reveals, stale } }: { readonly entry: Pick<EntryRow, 'openNow' | 'status' | 'reveals' | 'stale'> }) {
  const { t } = useTranslation(['directory', 'codes']);
  return (
    <span className="entry-badges">
      {openNow === true && <Badge tone="good">{t('directory:open_now')}</Badge>}
      {openNow === false && <Badge>{t('directory:closed_now')}</Badge>}
      {status !== 'active' && <Badge tone="danger">{t(`codes:directoryStatus.${status}`)}</Badge>}
      {reveals && <Badge tone="warm">{t('directory:card_only')}</Badge>}
      {stale && <Badge tone="warm">{t('directory:stale')}</Badge>}
    </span>
  );
}
