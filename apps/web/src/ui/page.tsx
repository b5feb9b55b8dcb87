import './page.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon, type IconName } from './icons';

interface PageProps {
  readonly title: string;
  /** Beside the title: what can be done with the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** For boards and tables: uses the whole width of a desk. */
  readonly wide?: boolean;
  /** For one that takes the place of another at the same address: it begins at its top, as the router sees to for the others. */
  readonly isStep?: boolean;
}

/** A page with its one heading, which takes the focus when the page opens, so that a screen reader says where one is. */
export function Page({ title, actions, children, lead, wide = false, isStep = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isStep) scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isStep]);
  return (
    <div className={classes('page', wide && 'page-wide')}>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}

interface CardProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A group of things that belong together, with a heading of its own where it needs one. */
export function Card({ title, actions, children }: CardProps) {
  return (
    <section className="card" {...(title === undefined ? {} : { 'aria-label': title })}>
      {(title !== undefined || actions) && (
        <div className="card-head">
          {title !== undefined && <h2>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing here yet: says so kindly, and what would bring something here. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Grey lines in the place of what is coming; a screen reader hears "Loading" once. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and what they stand for; what is absent is left out by the caller, never shown empty. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A code (of a file, a packet): kept in its own direction wherever it stands. */
export const Code = ({ children }: { readonly children: string }) => <bdi className="code">{children}</bdi>;

type BadgeTone = 'plain' | 'accent' | 'warm' | 'danger' | 'good';

export const Badge = ({ tone = 'plain', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) => <span className={`badge badge-${tone}`}>{children}</span>;

interface ProgressProps {
  readonly label: string;
  /** How much of `all`; left out where nobody can tell. */
  readonly done?: number;
  readonly all?: number;
}

/** For whatever takes longer than a second. */
export const Progress = ({ label, done, all = 1 }: ProgressProps) => (
  <label className="progress">
    <span>{label}</span>
    {done === undefined ? <progress /> : <progress value={done} max={Math.max(all, 1)} />}
  </label>
);
