import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../app/keep-file';
import { api } from '../../session';
import { Button, ProblemNote } from '../../ui';
import type { Question } from './question';

const FORMATS = ['csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** The table as a file, for the organisation's own spreadsheet. Its name says no more than that it is a report. */
export function Downloads({ question }: { readonly question: Question }) {
  const { t } = useTranslation('reports');
  const load = useMutation({
    mutationFn: async (format: Format) => {
      const { data } = await api.GET('/reports/sheet', { params: { query: { ...question, format } }, parseAs: 'blob' });
      keepFile(data as Blob, `report.${format}`);
    },
  });
  return (
    <div className="stack">
      <div className="cluster">
        {FORMATS.map((format) => (
          <Button key={format} icon="sheet" isPending={load.isPending && load.variables === format} onPress={() => load.mutate(format)}>
            {t(`download.${format}`)}
          </Button>
        ))}
      </div>
      {load.isPending && (
        <label className="progress">
          <span>{t('preparing')}</span>
          <progress />
        </label>
      )}
      <ProblemNote error={load.error} />
      <p className="soft">{t('download_what')}</p>
    </div>
  );
}
