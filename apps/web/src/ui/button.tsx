import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon, type IconName } from './icons';

type Tone = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  /** `main` once a screen at most: what most people came for. */
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly wide?: boolean;
}

/**
 * A button; with `isPending` it stays focusable, says so, and takes no second press. React Aria's own pending is not used: it announces
 * the button by its id, which is a picture without a name once the button has made place for what it brought.
 */
export function Button({ children, tone = 'plain', icon, wide = false, isPending = false, type, onPress, ...rest }: ButtonProps) {
  const { t } = useTranslation('common');
  return (
    <AriaButton
      {...rest}
      {...(onPress && !isPending ? { onPress } : {})}
      {...(isPending ? { 'aria-disabled': true } : {})}
      type={isPending && type === 'submit' ? 'button' : type}
      className={classes('button', `button-${tone}`, wide && 'button-wide', isPending && 'button-pending')}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {isPending && <span className="visually-hidden">{t('loading')}</span>}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does, for those who do not see the sign. */
  readonly label: string;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className="icon-button">
      <Icon name={icon} />
    </AriaButton>
  );
}
