import './way-to-write.css';
import { Link, Navigate, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWriters } from '../../offline';
import { Icon } from '../../ui';

/** Beside the way in: on a phone that is ready, a contact can be written without it. Where nobody could sign in now, that is where one begins. */
export function WayToWrite({ reachable }: { readonly reachable: boolean }) {
  const { t } = useTranslation('outreach');
  const writers = useWriters();
  const atTheStart = useLocation({ select: ({ pathname }) => pathname === '/' });
  if (!writers || writers.length === 0) return null;
  if (!reachable && atTheStart) return <Navigate to="/write" replace />;
  return (
    <p className="way-to-write">
      <Link to="/write" className="button button-wide">
        <Icon name="add" />
        <span>{t('write_without')}</span>
      </Link>
    </p>
  );
}
