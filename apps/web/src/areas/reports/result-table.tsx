import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { nameOf, type Table } from './question';

/** The numbers behind the bars. */
export function ResultTable({ table: { indicator, by, rows, total } }: { readonly table: Table }) {
  const { t } = useTranslation(['codes', 'reports']);
  return (
    <div className="result-scroll" role="region" aria-label={t('reports:table')} tabIndex={0}>
      <table className="result-table">
        <thead>
          <tr>
            {by.map((breakdown) => (
              <th key={breakdown} scope="col">
                {t(`codes:breakdown.${breakdown}`)}
              </th>
            ))}
            <th scope="col" className="result-number">
              {t('reports:number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, value }) => (
            <tr key={keys.join()}>
              {by.map((breakdown, at) => (
                <th key={breakdown} scope="row">
                  {nameOf(t, indicator, breakdown, keys[at] ?? '')}
                </th>
              ))}
              <td className="result-number">{formatNumber(value)}</td>
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={by.length}>
                {t('reports:total')}
              </th>
              <td className="result-number">{formatNumber(total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
