import { useTranslation } from 'react-i18next';
import type { ItemOf } from '@parasol/api-client';
import { formatMoment } from '../../i18n';
import { Row, Rows } from '../../ui';
import { readingsQuery } from './api';
import { useFileHere } from './file-context';
import { Paged } from './paged';

type Reading = ItemOf<'/case-files/{id}/readings'>;

/** Which roles opened or changed what, and when; the person may ask for it at any time. */
export function ReadingsPart() {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  return (
    <>
      <p className="soft">{t('readings.why')}</p>
      <Paged query={readingsQuery(file.id)} empty={t('empty_section')}>
        {(readings) => (
          <Rows label={t('readings.title')}>
            {readings.map((reading) => (
              <ReadingRow key={reading.id} reading={reading} />
            ))}
          </Rows>
        )}
      </Paged>
    </>
  );
}

/** Reasons are codes of the thing that they are for. */
const REASONS = ['openingReason', 'closureReason', 'spillReason', 'erasureReason'] as const;

function ReadingRow({ reading: { at, role, action, section, reason } }: { readonly reading: Reading }) {
  const { t } = useTranslation(['files', 'codes', 'readingCodes']);
  return (
    <Row
      title={t([`readingCodes:reading.${action}`, 'files:readings.something'])}
      detail={
        <>
          <span>{t(`codes:role.${role}`)}</span>
          {section && <span>{t(`codes:section.${section}`)}</span>}
          {reason !== undefined && <span>{t([...REASONS.map((family) => `codes:${family}.${reason}`), 'files:readings.a_reason'])}</span>}
          <span>{formatMoment(at)}</span>
        </>
      }
    />
  );
}
