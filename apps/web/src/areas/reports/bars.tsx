import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { nameOf, type Table } from './question';

type Row = Table['rows'][number];

/** Told apart by their drawing; the fifth is the first again, with its name beside it like every other. */
const PATTERNS = ['full', 'stripes', 'dots', 'grid'] as const;

/**
 * The rows as bars from the line's start, each below its name and its number, so that the drawing only shows what is written. With two
 * breakdowns they stand in groups, where the same drawing means the same thing.
 */
export function Bars({ table: { indicator, by, rows } }: { readonly table: Table }) {
  const { t } = useTranslation(['codes', 'reports']);
  const id = useId();
  const most = Math.max(...rows.map(({ value }) => value), 1);
  const [outer = 'month', inner] = by;
  const seconds = inner ? [...new Set(rows.map(({ keys }) => keys[1] ?? ''))].sort() : [];
  const bar = ({ keys, value }: Row) => {
    const key = (inner ? keys[1] : keys[0]) ?? '';
    const pattern = inner ? PATTERNS[seconds.indexOf(key) % PATTERNS.length]! : 'full';
    return (
      <li key={keys.join()} className="bar">
        <span>{nameOf(t, indicator, inner ?? outer, key)}</span>
        <span className="bar-value">{formatNumber(value)}</span>
        <svg className="bar-drawing" aria-hidden="true" focusable="false">
          <rect className="bar-ground" width="100%" height="100%" rx="4" />
          <rect width={`${(100 * value) / most}%`} height="100%" rx="4" fill={pattern === 'full' ? undefined : `url(#${id}${pattern})`} className={pattern === 'full' ? 'bar-fill' : 'bar-edge'} />
        </svg>
      </li>
    );
  };
  return (
    <figure className="bars" aria-label={t('reports:chart')}>
      <Patterns id={id} />
      {inner ? (
        [...new Set(rows.map(({ keys }) => keys[0] ?? ''))].map((key) => (
          <div key={key} className="bar-group">
            <h3>{nameOf(t, indicator, outer, key)}</h3>
            <ul className="bar-list">{rows.filter(({ keys }) => keys[0] === key).map(bar)}</ul>
          </div>
        ))
      ) : (
        <ul className="bar-list">{rows.map(bar)}</ul>
      )}
    </figure>
  );
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <svg className="bar-patterns" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}stripes`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="bar-fill" width="4" height="8" />
        </pattern>
        <pattern id={`${id}dots`} width="8" height="8" patternUnits="userSpaceOnUse">
          <circle className="bar-fill" cx="4" cy="4" r="2.4" />
        </pattern>
        <pattern id={`${id}grid`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path className="bar-line" d="M0 4h8M4 0v8" />
        </pattern>
      </defs>
    </svg>
  );
}
