import './note.css';
import { ApiProblem } from '@parasol/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

type NoteTone = 'info' | 'warm' | 'danger' | 'good';

/** A remark inside a page. `danger` is said at once by screen readers, the others when they get there. */
export function Note({ tone = 'info', title, children }: { readonly tone?: NoteTone; readonly title?: string; readonly children?: ReactNode }) {
  return (
    <div className={`note note-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {tone !== 'info' && <Icon name={tone === 'good' ? 'check' : 'warning'} />}
      <div className="note-text">
        {title !== undefined && <p className="note-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/**
 * What went wrong, in words: by the problem's code where the API answered, else that nothing could be reached. Shows nothing while
 * there is no error.
 */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['codes', 'common']);
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem)) return <Note tone="danger">{t('common:unreachable')}</Note>;
  return (
    <Note tone="danger">
      <p>{t([`codes:problem.${error.code}`, 'common:broken'])}</p>
    </Note>
  );
}

/** In place of a part of a page that could not be read: nothing where it is not there for this worker, the problem otherwise. */
export const PartProblem = ({ error }: { readonly error: unknown }) => (error instanceof ApiProblem && [403, 404].includes(error.status) ? null : <ProblemNote error={error} />);
