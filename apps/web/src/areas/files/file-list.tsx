import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { useSession } from '../../session';
import { Code, Icon } from '../../ui';
import type { ListedFile } from './api';
import { StateBadge } from './state-badge';

/** What a row measures until it is on the screen, in pixels. */
const ROW = 74;

/** However many there are, only the rows near the screen exist; a screen reader is told the place of each among all. */
export function FileList({ files }: { readonly files: readonly ListedFile[] }) {
  const { t } = useTranslation('files');
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), [files.length]);
  const rows = useWindowVirtualizer({ count: files.length, estimateSize: () => ROW, overscan: 8, scrollMargin: above, getItemKey: (index) => files[index]?.id ?? index });
  return (
    <ul ref={list} className="rows files-list" aria-label={t('title')} style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const file = files[index];
        return (
          file && (
            <li key={key} data-index={index} ref={rows.measureElement} aria-setsize={files.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - above}px)` }}>
              <FileRow file={file} />
            </li>
          )
        );
      })}
    </ul>
  );
}

const FileRow = memo(function FileRow({ file: { id, fileCode, workingName, state, team, lastContactOn } }: { readonly file: ListedFile }) {
  const { t } = useTranslation('files');
  const { teamIds } = useSession();
  return (
    <Link className="row row-link" to="/files/$fileId" params={{ fileId: id }} preload={false}>
      <div className="row-text">
        <div className="row-title">{workingName === undefined ? <Code>{fileCode}</Code> : <bdi>{workingName}</bdi>}</div>
        <div className="row-detail">
          {workingName !== undefined && <Code>{fileCode}</Code>}
          {teamIds.length > 1 && <span>{team.name}</span>}
          <span>{lastContactOn === undefined ? t('list.no_contact') : t('list.last_contact', { day: formatDay(lastContactOn) })}</span>
        </div>
      </div>
      <StateBadge state={state} />
      <Icon name="chevron" />
    </Link>
  );
});
