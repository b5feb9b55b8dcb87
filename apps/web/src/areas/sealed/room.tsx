import './sealed.css';
import type { PinnedKeys, ProtectedIdentity } from '@parasol/sealing';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdviserKeys } from '../../guard';
import { api, useSession } from '../../session';
import { Button, Loading, Page } from '../../ui';
import { useCompared } from './compare-paper';
import { Enrolment } from './enrolment';
import { Refusal } from './refusal';
import { Unlock } from './unlock';
import { lockRoom, touchRoom, useUnlocked } from './vault';
import { Waiting } from './waiting';
import { WITH_PAPER } from './with-paper';

const Keys = createContext<PinnedKeys | undefined>(undefined);

/** The verified list of adviser keys, for what stands inside of an unlocked room. */
export function useKeys(): PinnedKeys {
  const keys = use(Keys);
  if (!keys) throw new Error('the room is not unlocked');
  return keys;
}

const useOwnIdentities = () =>
  useQuery({ queryKey: ['sealed', 'identities'], queryFn: async (): Promise<readonly ProtectedIdentity[]> => (await api.GET('/adviser-identities')).data?.items ?? [] });

interface RoomProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Around everything that is opened on this device: shows it while the adviser's key is here, else the way to have it here. */
export function Room({ title, actions, children }: RoomProps) {
  const { t } = useTranslation('sealed');
  const { organisation, worker } = useSession();
  const unlocked = useUnlocked();
  // What is under way with the paper goes on on its screen, although the list that it signed would show another one.
  const signing = useIsMutating({ mutationKey: WITH_PAPER }) > 0;
  const keys = useAdviserKeys(organisation.id, !signing);
  const identities = useOwnIdentities();
  const compared = useCompared(keys.data);

  useEffect(() => {
    addEventListener('pointerdown', touchRoom, true);
    addEventListener('keydown', touchRoom, true);
    return () => {
      removeEventListener('pointerdown', touchRoom, true);
      removeEventListener('keydown', touchRoom, true);
    };
  }, []);

  if (keys.error || identities.error) return <Page title={t('room')}><Refusal error={keys.error ?? identities.error} /></Page>;
  if (keys.data === undefined || identities.data === undefined) return <Page title={t('room')}><Loading /></Page>;
  const own = keys.data?.advisers.find(({ adviserId }) => adviserId === worker.id);
  const stored = identities.data.find(({ recipient }) => recipient === own?.recipient);
  if (keys.data && unlocked && stored && compared === true) {
    return (
      <Keys value={keys.data}>
        <Page
          title={title}
          isStep
          actions={
            <>
              {actions}
              <Button icon="lock" onPress={lockRoom}>
                {t('lock')}
              </Button>
            </>
          }
        >
          {children}
        </Page>
      </Keys>
    );
  }
  if (keys.data && stored) return <Unlock key={stored.recipient} stored={stored} waiting={identities.data.find(({ recipient }) => recipient !== own?.recipient)} keys={keys.data} />;
  const [waiting] = identities.data;
  if (keys.data && waiting) return <Waiting identity={waiting} keys={keys.data} />;
  return <Enrolment keys={keys.data} />;
}
