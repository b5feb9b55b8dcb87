import './rows.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from './icons';

/** A list of things that can be opened or done, one a row. */
export const Rows = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className="rows" aria-label={label}>
    {children}
  </ul>
);

interface RowProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** At the end of the row: a badge, a button. */
  readonly end?: ReactNode;
}

/** A row that leads nowhere. */
export const Row = ({ title, detail, end }: RowProps) => (
  <li className="row">
    <div className="row-text">
      <div className="row-title">{title}</div>
      {detail && <div className="row-detail">{detail}</div>}
    </div>
    {end && <div className="row-end">{end}</div>}
  </li>
);

/** A row that is a link as a whole. */
export const LinkRow = ({ title, detail, end, ...link }: RowProps & LinkProps) => (
  <li>
    <Link className="row row-link" {...link}>
      <div className="row-text">
        <div className="row-title">{title}</div>
        {detail && <div className="row-detail">{detail}</div>}
      </div>
      {end && <div className="row-end">{end}</div>}
      <Icon name="chevron" />
    </Link>
  </li>
);
