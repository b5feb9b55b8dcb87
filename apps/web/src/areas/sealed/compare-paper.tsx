import type { PinnedKeys } from '@parasol/sealing';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries';
import { isCompared, keepCompared } from '../../guard';
import { Card, Checkbox, Words } from '../../ui';
import { useSealing } from './use-desk';

const keyOf = (organisationId: string, signer: string) => ['sealed', 'compared', organisationId, signer];

/** Whether somebody compared the words of this list's recovery key with the paper on this device; undefined until that is read. */
export const useCompared = (keys: PinnedKeys | null | undefined): boolean | undefined =>
  useQuery({
    queryKey: keyOf(keys?.organisationId ?? '', keys?.recovery.signer ?? ''),
    queryFn: async () => !!keys && (await isCompared(keys.organisationId, keys.recovery.signer)),
    enabled: !!keys,
    staleTime: Infinity,
  }).data;

/** Remembers on this device that a recovery key, by its public half, is the one on the paper. */
export async function rememberCompared(organisationId: string, signer: string): Promise<void> {
  await keepCompared(organisationId, signer);
  queries.setQueryData(keyOf(organisationId, signer), true);
}

interface ComparePaperProps {
  readonly keys: PinnedKeys;
  readonly same: boolean;
  readonly onChange: (same: boolean) => void;
}

/** The words that must stand on the paper, before anything is opened or sealed for the list that the server handed out. */
export function ComparePaper({ keys, same, onChange }: ComparePaperProps) {
  const { t } = useTranslation('sealed');
  const sealing = useSealing();
  return (
    <Card title={t('compare_paper')}>
      <p>{t('compare_paper_lead')}</p>
      {sealing && <Words words={sealing.fingerprint(keys.recovery.signer)} label={t('eight_words')} />}
      <Checkbox isSelected={same} onChange={onChange}>
        {t('words_are_the_same')}
      </Checkbox>
    </Card>
  );
}
