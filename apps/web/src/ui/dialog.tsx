import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** By the cross, and where it is dismissable by Escape and by a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons below, the main one last. */
  readonly actions?: ReactNode;
  /** Whether Escape or a press beside it closes it; not where something typed would be gone. */
  readonly dismissable?: boolean;
}

/** A dialog that takes the focus and gives it back; on a phone it rises from the bottom, within reach of the thumb. */
export function Dialog({ title, isOpen, onClose, children, actions, dismissable = true }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isDismissable={dismissable} isKeyboardDismissDisabled={!dismissable} onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog">
        <AriaDialog className="dialog-inside">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly confirmLabel: string;
  readonly children: ReactNode;
  readonly danger?: boolean;
  readonly isPending?: boolean;
}

/** Asks before what cannot be taken back. */
export function Confirm({ title, isOpen, onClose, onConfirm, confirmLabel, children, danger = false, isPending = false }: ConfirmProps) {
  const { t } = useTranslation('common');
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button tone={danger ? 'danger' : 'main'} onPress={onConfirm} isPending={isPending}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} actions={actions}>
      {children}
    </Dialog>
  );
}
