import './fold.css';
import type { ReactNode } from 'react';
import { Badge, Icon } from '../../ui';

interface FoldProps {
  readonly title: string;
  /** Beside the title, such as how much is chosen inside. */
  readonly detail?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a form that opens when it is wanted. */
export const Fold = ({ title, detail, children }: FoldProps) => (
  <details className="fold">
    <summary className="fold-title">
      <Icon name="chevron" />
      <span>{title}</span>
      {detail !== undefined && <Badge tone="accent">{detail}</Badge>}
    </summary>
    <div className="fold-inside">{children}</div>
  </details>
);
