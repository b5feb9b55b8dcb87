import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { leavePhone, setShift, type Shift, toldOfLost, uploadSoon, useWaiting, useWriters, type Writer } from '../../offline';
import { signOut, useMay, useSession } from '../../session';
import { Button, Card, Confirm, Facts, LinkRow, Loading, Note, Page, ProblemNote, Rows } from '../../ui';
import { CONTACTS } from './contacts';
import { ShiftForm } from './shift-form';
import { ShiftLine } from './shift-line';
import { useShiftTally } from './shift-tally';
import { SignMark } from './sign-mark';
import { useToCorrect } from './to-correct';

/** The shift of this phone's worker: where and when, what was handed out, and what is still to be uploaded. */
export function ShiftScreen() {
  const { t } = useTranslation('outreach');
  const { worker } = useSession();
  const writers = useWriters();
  if (writers === undefined) return <Loading />;
  const writer = writers.find(({ workerId }) => workerId === worker.id);
  return (
    <Page title={t('shift')}>
      {writer ? <OwnShift writer={writer} /> : <Note title={t('not_ready')}>{t('getting_ready')}</Note>}
      <Places />
      {writer && <ThisPhone writer={writer} />}
    </Page>
  );
}

function OwnShift({ writer }: { readonly writer: Writer }) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const { workerId, shift } = writer;
  const set = (next: Shift): Promise<void> => setShift(workerId, next);
  if (!shift) {
    return (
      <Card title={t('set_shift')}>
        <ShiftForm shift={undefined} onSet={(next) => void set(next).then(() => navigate({ to: '/write' }))} />
      </Card>
    );
  }
  return (
    <Card>
      <ShiftLine shift={shift} now onChange={(next) => void set(next)} />
      <ShiftTally shift={shift} />
      <div className="cluster">
        <Button tone="main" icon="add" onPress={() => void navigate({ to: '/write' })}>
          {t('write')}
        </Button>
        <Button icon="check" onPress={() => void setShift(workerId, undefined)}>
          {t('end_shift')}
        </Button>
      </div>
    </Card>
  );
}

function ShiftTally({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['outreach', 'codes']);
  const { data: tally } = useShiftTally(shift);
  if (!tally || tally.contacts === 0) return null;
  return (
    <>
      <h2>{t('handed_out', { count: tally.contacts })}</h2>
      <Facts facts={Object.entries(tally.supplies).map(([supply, pieces]) => ({ label: t(`codes:supply.${supply}`), value: formatNumber(pieces) }))} />
    </>
  );
}

function Places() {
  const { t } = useTranslation('outreach');
  const may = useMay();
  const { data: returned = [] } = useToCorrect();
  return (
    <Rows label={t('places')}>
      {may('read', 'ShiftNote') && <LinkRow to="/shift-notes" title={t('shift_notes')} />}
      {may('read', 'Regular') && <LinkRow to="/regulars" title={t('regulars')} />}
      {may('read', 'OutboxReturn') && <LinkRow to="/to-correct" title={t('to_correct')} {...(returned.length > 0 && { detail: <span>{t('came_back', { count: returned.length })}</span> })} />}
    </Rows>
  );
}

/** What is still on this phone, and the worker's place on it. */
function ThisPhone({ writer: { workerId, sign, lost = 0 } }: { readonly writer: Writer }) {
  const { t } = useTranslation('outreach');
  const waiting = useWaiting(workerId);
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const leave = useMutation({
    mutationFn: async () => {
      await leavePhone(workerId);
      // Whoever stays signed in is set up here again.
      await signOut();
    },
  });
  // What has been uploaded is counted now.
  useEffect(() => void queries.invalidateQueries({ queryKey: CONTACTS }), [queries, waiting]);
  return (
    <Card title={t('this_phone')}>
      {lost > 0 && (
        <Note tone="warm" title={t('lost', { count: lost })}>
          <p>{t('lost_why')}</p>
          <Button onPress={() => void toldOfLost(workerId)}>{t('understood')}</Button>
        </Note>
      )}
      <p>{waiting === 0 ? t('nothing_waits') : t('waits_here', { count: waiting })}</p>
      {waiting > 0 && (
        <div>
          <Button icon="repeat" onPress={uploadSoon}>
            {t('upload_now')}
          </Button>
        </div>
      )}
      <div className="cluster">
        <SignMark sign={sign} />
        <p className="soft">{t('your_sign_hint')}</p>
      </div>
      <div>
        <Button icon="device" isDisabled={waiting > 0} onPress={() => setLeaving(true)}>
          {t('leave_phone')}
        </Button>
      </div>
      <Confirm title={t('leave_phone')} isOpen={leaving} danger confirmLabel={t('leave_phone')} onClose={() => setLeaving(false)} onConfirm={() => leave.mutate()} isPending={leave.isPending}>
        <p>{t('leave_phone_sure')}</p>
        <ProblemNote error={leave.error} />
      </Confirm>
    </Card>
  );
}
