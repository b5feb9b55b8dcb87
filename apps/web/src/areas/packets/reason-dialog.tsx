import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, OneChip, type Choice } from '../../ui';

interface ReasonDialogProps<Reason extends string> {
  readonly title: string;
  readonly confirm: string;
  readonly reasons: readonly Choice<Reason>[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChosen: (reason: Reason) => void;
}

/** Asks for one of the reasons; none of them says anything about the person. */
export function ReasonDialog<Reason extends string>({ title, confirm, reasons, isOpen, onClose, onChosen }: ReasonDialogProps<Reason>) {
  const { t } = useTranslation('common');
  const [reason, setReason] = useState<Reason>();
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button
        tone="main"
        isDisabled={reason === undefined}
        onPress={() => {
          if (reason === undefined) return;
          onClose();
          onChosen(reason);
        }}
      >
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} actions={actions}>
      <OneChip label={title} labelHidden choices={reasons} value={reason} onChange={setReason} />
    </Dialog>
  );
}
