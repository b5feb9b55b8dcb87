import './outside-head.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hideNow } from '../../app/safety';
import { useOnline } from '../../app/use-online';
import { Icon, IconButton } from '../../ui';

/** Above what is done without a session: the way in, where else one can go, and out of sight. */
export function OutsideHead({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('common');
  const online = useOnline();
  return (
    <header className="outside-head">
      {online ? (
        <Link to="/" className="outside-way">
          <Icon name="lock" />
          <span>{t('sign_in')}</span>
        </Link>
      ) : (
        <span className="outside-way" role="status">
          <Icon name="offline" />
          <span>{t('offline')}</span>
        </span>
      )}
      {children}
      <IconButton icon="hide" label={t('hide')} onPress={hideNow} />
    </header>
  );
}
