import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@parasol/api-client';
import { Button, IconButton, Loading, ProblemNote, showToast } from '../../ui';
import { changeEntry, entriesQuery, useFileChanged, type Entry } from './api';
import { EntryCard } from './entry-card';
import { EntryDialog } from './entry-dialog';
import { useEntryTitle } from './entry-text';
import { useFileHere } from './file-context';
import { inOrder, moved, openNeeds, type Move, type Need } from './need-order';
import { useAllPages } from './use-all-pages';

/** What the person wants, in their order, which is changed by buttons: what is first, second, and so on; below, what is over. */
export function NeedsPart() {
  const { t } = useTranslation('files');
  const { file, mayEntry } = useFileHere();
  const { items, error, again } = useAllPages<Entry>(entriesQuery(file.id, 'needs', 100));
  const [adding, setAdding] = useState(false);
  const move = useMove(file.id);
  if (error) {
    return (
      <>
        <ProblemNote error={error} />
        <Button onPress={again}>{t('common:try_again')}</Button>
      </>
    );
  }
  if (!items) return <Loading />;
  const writable = file.sections.needs?.writable === true && mayEntry('update', 'needs');
  const asWritten = openNeeds(items);
  // The new order shows at once; what becomes of it follows.
  const open = move.isPending ? inOrder(move.variables) : asWritten;
  const over = items.filter((entry) => !asWritten.some(({ id }) => id === entry.id));
  return (
    <>
      {writable && (
        <Button icon="add" onPress={() => setAdding(true)}>
          {t('add.needs')}
        </Button>
      )}
      <p className="soft">{t(items.length === 0 ? 'empty_section' : 'needs.order')}</p>
      <ProblemNote error={move.error} />
      <ol className="entries">
        {open.map((need, index) => (
          <EntryCard
            key={need.id}
            entry={need}
            place={index + 1}
            beside={writable && open.length > 1 && <Order need={need} index={index} all={open} isPending={move.isPending} onMove={(by) => move.mutate({ all: open, index, by })} />}
          />
        ))}
      </ol>
      {over.length > 0 && (
        <>
          <h3>{t('needs.over')}</h3>
          <ul className="entries">
            {over.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      )}
      {adding && <EntryDialog section="needs" beside={{ rank: Math.min((asWritten.at(-1)?.content.rank ?? 0) + 1, MOST_NEEDS) }} onClose={() => setAdding(false)} />}
    </>
  );
}

/** The last place that the API knows. */
const MOST_NEEDS = 20;

/** Its words stand there already, and whoever moves it wrote none: what the leak guard asks about them was answered when they were saved. */
async function changeRank(fileId: string, need: Need, rank: number): Promise<void> {
  const content = { ...need.content, rank };
  try {
    await changeEntry(fileId, need, content);
  } catch (error) {
    const insistence = error instanceof ApiProblem && error.code === 'leak_found' ? error.problem.insistence : undefined;
    if (insistence === undefined) throw error;
    await changeEntry(fileId, need, content, { Insistence: insistence });
  }
}

/** Writes the places that changed, one after the other; somebody else's change stops it, and the list is read anew. */
function useMove(fileId: string) {
  const { t } = useTranslation('files');
  const title = useEntryTitle();
  const queries = useQueryClient();
  const changed = useFileChanged(fileId);
  return useMutation({
    mutationFn: async (move: Move) => {
      for (const { need, rank } of moved(move)) await changeRank(fileId, need, Math.min(rank, MOST_NEEDS));
    },
    onSettled: async (_, error, { all, index, by }) => {
      await queries.invalidateQueries({ queryKey: ['files', 'entries', fileId, 'needs'] });
      void changed();
      const need = all[index];
      if (!error && need) showToast(t('needs.now_at', { need: title('needs', need.content), place: index + by + 1 }));
    },
  });
}

interface OrderProps {
  readonly need: Need;
  readonly index: number;
  readonly all: readonly Need[];
  readonly isPending: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function Order({ need, index, all, isPending, onMove }: OrderProps) {
  const { t } = useTranslation('files');
  const name = useEntryTitle()('needs', need.content);
  return (
    <span className="need-order">
      <IconButton icon="up" label={t('needs.up', { need: name })} onPress={() => onMove(-1)} isDisabled={index === 0 || isPending} />
      <IconButton icon="down" label={t('needs.down', { need: name })} onPress={() => onMove(1)} isDisabled={index === all.length - 1 || isPending} />
    </span>
  );
}
