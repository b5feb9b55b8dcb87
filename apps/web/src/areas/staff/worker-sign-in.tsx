import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n';
import { api, useSession } from '../../session';
import { Button, Card, Confirm, Note, ProblemNote } from '../../ui';
import type { Invitation } from './invitation-sheet';
import { useOpenInvitations, useRevoke } from './invitations';

interface WorkerSignInProps {
  readonly workerId: string;
  /** With what is shown this once. */
  readonly onInvited: (invitation: Invitation) => void;
}

/** The way in for somebody new, and back in for somebody who lost theirs: the same invitation. */
export function WorkerSignIn({ workerId, onInvited }: WorkerSignInProps) {
  const { t } = useTranslation('staff');
  const me = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const invitations = useOpenInvitations();
  const revoke = useRevoke();
  const open = invitations.data?.find((invitation) => invitation.workerId === workerId);
  const invite = useMutation({
    mutationFn: async () => {
      const { data } = await api.POST('/workers/{id}/invitations', { params: { path: { id: workerId } } });
      return data!;
    },
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['staff'] });
      onInvited(made);
    },
    onSettled: () => setAsking(false),
  });
  if (workerId === me.worker.id) {
    return (
      <Card title={t('way_in')}>
        <Note>{t('invite_not_yourself')}</Note>
      </Card>
    );
  }
  return (
    <Card title={t('way_in')}>
      {open && <p>{t('invited_until', { moment: formatMoment(open.expiresAt) })}</p>}
      <ProblemNote error={invite.error ?? revoke.error} />
      <div className="cluster">
        <Button tone={open ? 'plain' : 'main'} icon="key" onPress={() => setAsking(true)}>
          {open ? t('invite_again') : t('invite')}
        </Button>
        {open && (
          <Button tone="quiet" isPending={revoke.isPending} onPress={() => revoke.mutate(open.id)}>
            {t('take_back_invitation')}
          </Button>
        )}
      </div>
      <Confirm title={t('invite')} isOpen={asking} onClose={() => setAsking(false)} onConfirm={() => invite.mutate()} confirmLabel={t('invite')} isPending={invite.isPending}>
        <p>{t('invite_what')}</p>
        <p>{t('invite_resets')}</p>
      </Confirm>
    </Card>
  );
}
