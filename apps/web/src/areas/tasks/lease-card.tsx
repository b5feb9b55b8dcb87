import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n';
import { endLease, useLease, useWriters } from '../../offline';
import { useSession } from '../../session';
import { Badge, Button, Card, Icon, ProblemNote, showToast } from '../../ui';
import { mayKeepLease } from './lease';
import { LeaseDialog } from './lease-dialog';

/** Below the tasks: whether they can be seen on this phone without a network, which only their worker decides. */
export function LeaseCard() {
  const { t } = useTranslation('tasks');
  const session = useSession();
  const { id: workerId } = session.worker;
  const kept = useLease(workerId);
  const writers = useWriters();
  const [switching, setSwitching] = useState(false);
  const end = useMutation({ mutationFn: () => endLease(workerId), onSuccess: () => showToast(t('lease.switched_off')) });
  const isHere = writers?.some((writer) => writer.workerId === workerId) ?? false;
  if (kept === undefined || !isHere || !mayKeepLease(session)) return null;
  if (kept === null) {
    return (
      <Card title={t('lease.title')}>
        <p>{t('lease.offer')}</p>
        <div>
          <Button icon="device" onPress={() => setSwitching(true)}>
            {t('lease.switch_on')}
          </Button>
        </div>
        <LeaseDialog isOpen={switching} onClose={() => setSwitching(false)} />
      </Card>
    );
  }
  return (
    <Card title={t('lease.title')} actions={<Badge tone="good">{t('lease.on')}</Badge>}>
      <p>{t('lease.until', { moment: formatMoment(new Date(kept.until).toISOString()) })}</p>
      <p className="soft">{t('lease.forgotten_words')}</p>
      <ProblemNote error={end.error} />
      <div className="cluster">
        <Link className="button button-plain" to="/kept-tasks/$workerId" params={{ workerId }}>
          <Icon name="key" />
          <span>{t('lease.look')}</span>
        </Link>
        <Button icon="close" isPending={end.isPending} onPress={() => end.mutate()}>
          {t('lease.switch_off')}
        </Button>
      </div>
    </Card>
  );
}
