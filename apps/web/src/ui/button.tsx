import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes';
import { Icon, type IconName } from './icons';

type Tone = 'main' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  /** `main` once a screen at most: what most people came for. */
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly wide?: boolean;
}

/** A button; with `isPending` it stays focusable, says so, and takes no second press. */
export function Button({ children, tone = 'plain', icon, wide = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes('button', `button-${tone}`, wide && 'button-wide')}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
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
