import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWriters } from '../../offline';
import { useSession } from '../../session';
import { Card, Loading, Note, Page } from '../../ui';
import { ShiftForm } from './shift-form';
import { SignMark } from './sign-mark';

/** The shift of this phone's worker: where and when, and what is still to be uploaded. */
export function ShiftScreen() {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const { worker } = useSession();
  const writers = useWriters();
  if (writers === undefined) return <Loading />;
  const writer = writers.find(({ workerId }) => workerId === worker.id);
  return (
    <Page title={t('shift')}>
      {writer ? (
        <>
          <Card title={t('set_shift')}>
            <ShiftForm writer={writer} onSet={() => void navigate({ to: '/write' })} />
          </Card>
          <Card title={t('your_sign')}>
            <SignMark sign={writer.sign} />
            <p className="soft">{t('your_sign_hint')}</p>
          </Card>
        </>
      ) : (
        <Note title={t('not_ready')}>{t('getting_ready')}</Note>
      )}
    </Page>
  );
}
