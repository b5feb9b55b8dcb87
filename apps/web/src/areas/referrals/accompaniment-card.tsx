import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDayTwice } from '../../i18n';
import { useColleagues, useSession } from '../../session';
import { Button, Card, Confirm, Facts, Note, Rows } from '../../ui';
import { TaskRow, TaskSheet, useTasks } from '../tasks';
import { AccompanimentDialog } from './accompaniment-dialog';
import { useAccompaniment } from './accompaniment-data';
import { ReferralProblem } from './referral-problem';
import { isLeavable, useMayChange, type ReferralDetail } from './referrals-data';

/** Who goes along with the person, as they agreed; the companion's task with it; and the means to arrange it while there is a way to go. */
export function AccompanimentCard({ referral }: { readonly referral: ReferralDetail }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const { worker } = useSession();
  const mayArrange = useMayChange(referral) && isLeavable(referral);
  const save = useAccompaniment(referral);
  const [asked, setAsked] = useState<'arrange' | 'call_off'>();
  const { accompaniment, warm } = referral;
  const isMine = accompaniment?.companionId === worker.id;
  if (!accompaniment && !mayArrange) return null;
  const close = (): void => setAsked(undefined);
  return (
    <Card title={t('referrals:along.title')}>
      {!accompaniment && <p className="soft">{t(warm ? 'referrals:along.wanted' : 'referrals:along.nobody')}</p>}
      {accompaniment && <AgreedFacts accompaniment={accompaniment} />}
      {isMine && isLeavable(referral) && <Note title={t('referrals:along.you')}>{<p>{t('referrals:along.you_how')}</p>}</Note>}
      {accompaniment && <CompanionsTask referralId={referral.id} />}
      <ReferralProblem error={save.error} partnerId={referral.recipientOrganisationId} />
      {mayArrange && (
        <div className="cluster">
          <Button icon="people" isPending={save.isPending && save.variables !== undefined} onPress={() => setAsked('arrange')}>
            {t(accompaniment ? 'referrals:along.change' : 'referrals:along.arrange')}
          </Button>
          {accompaniment && (
            <Button tone="quiet" isPending={save.isPending && save.variables === undefined} onPress={() => setAsked('call_off')}>
              {t('referrals:along.call_off')}
            </Button>
          )}
        </div>
      )}
      {asked === 'arrange' && (
        <AccompanimentDialog
          referral={referral}
          onClose={close}
          onAgreed={(agreed) => {
            close();
            save.mutate(agreed);
          }}
        />
      )}
      <Confirm
        title={t('referrals:along.call_off_title')}
        isOpen={asked === 'call_off'}
        onClose={close}
        onConfirm={() => {
          close();
          save.mutate(undefined);
        }}
        confirmLabel={t('referrals:along.call_off')}
      >
        <p>{t('referrals:along.call_off_what')}</p>
      </Confirm>
    </Card>
  );
}

function AgreedFacts({ accompaniment }: { readonly accompaniment: NonNullable<ReferralDetail['accompaniment']> }) {
  const { t } = useTranslation(['referrals', 'codes']);
  const colleagues = useColleagues();
  const { companionId, on, partOfDay, meetingPoint, agreedAt } = accompaniment;
  const facts = [
    { label: t('referrals:along.who'), value: <bdi>{colleagues.get(companionId)?.displayName}</bdi> },
    { label: t('referrals:along.on'), value: `${formatDayTwice(on)} · ${t(`codes:dayPart.${partOfDay}`)}` },
    { label: t('referrals:along.where'), value: t(`codes:meetingPoint.${meetingPoint}`) },
    { label: t('referrals:along.agreed_on'), value: formatDay(agreedAt) },
  ];
  return <Facts facts={facts} />;
}

/** The task of it, for those who see that: done, put off, or given back by whoever cannot. */
function CompanionsTask({ referralId }: { readonly referralId: string }) {
  const { t } = useTranslation(['referrals', 'tasks']);
  const { worker } = useSession();
  const colleagues = useColleagues();
  const { data } = useTasks('team');
  const [opened, setOpened] = useState(false);
  const task = data?.find((one) => one.referralId === referralId && one.title === 'accompany');
  if (!task) return null;
  const holder = task.workerId === undefined ? t('tasks:held_by_nobody') : task.workerId === worker.id ? t('tasks:held_by_me') : colleagues.get(task.workerId)?.displayName;
  return (
    <>
      <Rows label={t('referrals:along.task')}>
        <TaskRow task={task} onOpen={() => setOpened(true)} holder={holder} />
      </Rows>
      <TaskSheet task={opened ? task : undefined} onClose={() => setOpened(false)} />
    </>
  );
}
