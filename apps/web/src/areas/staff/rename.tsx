import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, ProblemNote, TextField } from '../../ui';

interface RenameProps {
  /** What is renamed, as the field's label. */
  readonly what: string;
  readonly name: string;
  /** Takes the new name to the server, to the version that was read. */
  readonly save: (name: string) => Promise<unknown>;
}

/** A button that opens a field for another name. */
export function Rename({ what, name, save }: RenameProps) {
  const { t } = useTranslation(['staff', 'codes', 'common']);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const change = useMutation({
    mutationFn: (next: string) => save(next),
    // Also when somebody was quicker: who says it again says it to the version that is there now.
    onSettled: async (_, error) => {
      await queries.invalidateQueries({ queryKey: ['staff'] });
      if (!error) setTyped(undefined);
    },
  });
  const open = (): void => {
    change.reset();
    setTyped(name);
  };
  const empty = typed !== undefined && typed.trim() === '';
  return (
    <>
      <Button icon="edit" aria-label={`${t('staff:rename')}: ${name}`} onPress={open}>
        {t('staff:rename')}
      </Button>
      <Dialog
        title={t('staff:rename')}
        isOpen={typed !== undefined}
        onClose={() => setTyped(undefined)}
        dismissable={false}
        actions={
          <>
            <Button onPress={() => setTyped(undefined)}>{t('common:cancel')}</Button>
            <Button tone="main" isPending={change.isPending} onPress={() => !empty && change.mutate(typed!.trim())}>
              {t('staff:save')}
            </Button>
          </>
        }
      >
        <TextField label={what} value={typed ?? ''} onChange={setTyped} error={empty ? t('codes:mistake.required') : undefined} maxLength={80} />
        <ProblemNote error={change.error} />
      </Dialog>
    </>
  );
}
