import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hideNow } from '../../app/safety';
import { useOnline } from '../../app/use-online';
import { Icon, IconButton } from '../../ui';

/** Above what is written without a session: the way in, and out of sight. */
export function OutsideHead() {
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
      <IconButton icon="hide" label={t('hide')} onPress={hideNow} />
    </header>
  );
}
