import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui';
import { entriesQuery, type EntrySection } from './api';
import { EntryCard } from './entry-card';
import { EntryDialog } from './entry-dialog';
import { useFileHere } from './file-context';
import { Paged } from './paged';

/** A section of dated entries, the newest first, with a way to add one where the reader may. */
export function EntriesPart({ section }: { readonly section: EntrySection }) {
  const { t } = useTranslation('files');
  const { file, mayEntry } = useFileHere();
  const [adding, setAdding] = useState(false);
  const mayAdd = file.sections[section]?.writable === true && mayEntry('create', section);
  return (
    <>
      {mayAdd && (
        <Button icon="add" onPress={() => setAdding(true)}>
          {t(`add.${section}`)}
        </Button>
      )}
      <Paged query={entriesQuery(file.id, section)} empty={t('empty_section')}>
        {(entries) => (
          <ul className="entries">
            {entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Paged>
      {adding && <EntryDialog section={section} onClose={() => setAdding(false)} />}
    </>
  );
}
