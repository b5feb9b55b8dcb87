import './who-am-i.css';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { signOut, switchRole, useSession, type Role } from '../session';
import { Button, Dialog, Icon, ProblemNote } from '../ui';

/** Who is signed in and in which role, with the way to another role, to one's own account, and out. */
export function WhoAmI() {
  const { t } = useTranslation(['common', 'codes']);
  const { worker, role, roles } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const goOn = useMutation({
    mutationFn: async (change: () => Promise<void>) => {
      await change();
      // The page of one role may not exist in another.
      await navigate({ to: '/' });
    },
  });
  const others = roles.filter((one: Role) => one !== role);
  return (
    <>
      <AriaButton className="who" onPress={() => setOpen(true)}>
        <span className="who-name">{worker.displayName}</span>
        <span className="who-role">{t(`codes:role.${role}`)}</span>
        <Icon name="chevron" />
      </AriaButton>
      <Dialog title={worker.displayName} isOpen={open} onClose={() => setOpen(false)}>
        {others.length > 0 && (
          <div className="stack">
            <h3>{t('common:act_as')}</h3>
            {others.map((one) => (
              <Button key={one} wide isDisabled={goOn.isPending} onPress={() => goOn.mutate(() => switchRole(one))}>
                {t(`codes:role.${one}`)}
              </Button>
            ))}
          </div>
        )}
        <Button
          wide
          icon="settings"
          onPress={() => {
            setOpen(false);
            void navigate({ to: '/account' });
          }}
        >
          {t('common:account')}
        </Button>
        <ProblemNote error={goOn.error} />
        <Button wide icon="lock" onPress={() => goOn.mutate(signOut)}>
          {t('common:sign_out')}
        </Button>
      </Dialog>
    </>
  );
}
