import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLease } from '../../offline';
import { Icon } from '../../ui';

/** For a worker who has switched on that this phone shows their tasks without a network: the way to them. */
export function WayToTasks({ workerId }: { readonly workerId: string }) {
  const { t } = useTranslation('common');
  const kept = useLease(workerId);
  if (!kept) return null;
  return (
    <Link to="/kept-tasks/$workerId" params={{ workerId }} className="outside-way">
      <Icon name="tasks" />
      <span>{t('nav.tasks')}</span>
    </Link>
  );
}
