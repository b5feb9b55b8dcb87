import { useTranslation } from 'react-i18next';
import { formatDay, formatDayInWords } from '../../i18n';
import { Badge, Code, Empty, LinkRow, Loading, Rows } from '../../ui';
import { datesOf, type DateToRemember } from './date-list';
import { linkToFile } from './opened-file';
import { useDesk, useSealing } from './use-desk';

/** The dates to remember of all files, soonest first. The server knows of none of them. */
export function Dates() {
  const { t } = useTranslation('sealed');
  const desk = useDesk();
  const sealing = useSealing();
  if (!sealing || desk.isPending || desk.opening > 0) return <Loading />;
  const dates = datesOf(sealing, desk.files);
  if (dates.length === 0) return <Empty icon="clock" title={t('no_dates')} />;
  return (
    <Rows label={t('dates')}>
      {dates.map((date) => (
        <DateRow key={`${date.section} ${date.id}`} date={date} />
      ))}
    </Rows>
  );
}

function DateRow({ date: { section, entry, on, tone, file } }: { readonly date: DateToRemember }) {
  const { t } = useTranslation(['sealed', 'sealedCodes']);
  const what = {
    dates: () => (typeof entry['kind'] === 'string' ? t(`sealedCodes:dateKind.${entry['kind']}`) : t('sealed:date_other')),
    documents: () => t('sealed:document_expires'),
    applications: () => t('sealed:appeal_until'),
    permits: () => t('sealed:permit_ends'),
  }[section]();
  const more = [entry['at'], entry['place']].filter((part) => typeof part === 'string');
  return (
    <LinkRow
      {...linkToFile(file.caseFileId)}
      title={
        <>
          {what} {more.length > 0 && <bdi>{more.join(', ')}</bdi>}
        </>
      }
      detail={
        <>
          <Code>{file.fileCode}</Code>
          {file.workingName !== undefined && <bdi>{file.workingName}</bdi>}
          <span>{formatDay(on)}</span>
        </>
      }
      end={<Badge tone={tone}>{formatDayInWords(on)}</Badge>}
    />
  );
}
