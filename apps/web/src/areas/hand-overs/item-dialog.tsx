import { ApiProblem } from '@parasol/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { GuardedField, LeakQuestion, useGuardedSave } from '../../guard';
import { api, useDraft } from '../../session';
import { Button, Dialog, Loading, Note, OneChip, ProblemNote, Row, Rows, SelectField, showToast } from '../../ui';
import { useCandidates, useHandOverChange, useRelease, useWord, type Candidate, type HandOverItem, type Word } from './hand-overs-data';

const WORDS = ['wishes_colleague', 'leaves_it_to_us', 'wishes_nobody_new', 'not_reached'] as const;
const NOT_REACHED = ['no_safe_way', 'no_answer', 'wishes_no_contact', 'no_time'] as const;
const LONGEST_NOTE = 500;

interface ItemDialogProps {
  readonly item: HandOverItem;
  readonly onClose: () => void;
}

/** Of a file first what the person said, then to whom it goes; a task goes to somebody at once. */
export function ItemDialog({ item, onClose }: ItemDialogProps) {
  const { t } = useTranslation(['handOvers', 'codes']);
  const candidates = useCandidates(item.id);
  const [again, setAgain] = useState(false);
  const asks = item.kind === 'case_file' && (item.word === undefined || again);
  const what = item.fileCode ?? (item.title === undefined ? t(`codes:handOverItem.${item.kind}`) : t(`codes:taskTitle.${item.title}`));
  return (
    <Dialog title={t(asks ? 'handOvers:ask_person_about' : 'handOvers:give_what', { what })} isOpen dismissable={false} onClose={onClose}>
      <ProblemNote error={candidates.error} />
      {candidates.isPending ? (
        <Loading />
      ) : asks ? (
        <WordForm item={item} candidates={candidates.data ?? []} onSaid={() => setAgain(false)} />
      ) : (
        <>
          {item.word !== undefined && (
            <div className="cluster">
              <span>{t(`codes:personWord.${item.word}`)}</span>
              <Button tone="quiet" onPress={() => setAgain(true)}>
                {t('handOvers:ask_again')}
              </Button>
            </div>
          )}
          <Giving item={item} candidates={candidates.data ?? []} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

function WordForm({ item, candidates, onSaid }: { readonly item: HandOverItem; readonly candidates: readonly Candidate[]; readonly onSaid: () => void }) {
  const { t } = useTranslation(['handOvers', 'codes']);
  const [word, setWord] = useState<(typeof WORDS)[number] | undefined>(item.word);
  const [wished, setWished] = useState(item.wishedWorkerId ?? '');
  const [why, setWhy] = useState<(typeof NOT_REACHED)[number] | undefined>(item.notReached);
  const save = useWord(item);
  const said = bodyOf(word, wished, why);
  return (
    <div className="stack">
      <p className="soft">{t('handOvers:ask_how')}</p>
      <OneChip label={t('handOvers:word')} choices={WORDS.map((value) => ({ value, label: t(`codes:personWord.${value}`) }))} value={word} onChange={setWord} />
      {word === 'wishes_colleague' && (
        <SelectField label={t('handOvers:wished')} placeholder={t('handOvers:choose')} choices={candidates.map(({ workerId, workerName }) => ({ value: workerId, label: workerName }))} value={wished} onChange={setWished} />
      )}
      {word === 'not_reached' && <OneChip label={t('handOvers:why_not')} choices={NOT_REACHED.map((value) => ({ value, label: t(`codes:notReached.${value}`) }))} value={why} onChange={setWhy} />}
      <ProblemNote error={save.error} />
      <div>
        <Button tone="main" isDisabled={said === undefined} isPending={save.isPending} onPress={() => said && save.mutate(said, { onSuccess: onSaid })}>
          {t('handOvers:save_word')}
        </Button>
      </div>
    </div>
  );
}

function bodyOf(word: (typeof WORDS)[number] | undefined, wishedWorkerId: string, notReached: (typeof NOT_REACHED)[number] | undefined): Word | undefined {
  if (word === undefined) return undefined;
  if (word === 'wishes_colleague') return wishedWorkerId === '' ? undefined : { word, wishedWorkerId };
  if (word === 'not_reached') return notReached && { word, notReached };
  return { word };
}

/** Whom the person wishes for first, then those with the least to do; with a file may go a note. */
function Giving({ item, candidates, onClose }: ItemDialogProps & { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation('handOvers');
  const ofFile = item.kind === 'case_file';
  const { draft, setDraft, drop } = useDraft(`hand over item ${item.id}`, '');
  const release = useRelease(item.id);
  const change = useHandOverChange(({ workerId, note, header }: { readonly workerId: string; readonly note: string; readonly header: object }) =>
    api.POST('/hand-over-items/{id}/giving', { params: { path: { id: item.id }, header }, body: { workerId, ...(note === '' ? {} : { note }) } }));
  const give = useGuardedSave({
    save: ({ workerId }: Candidate, header) => change.mutateAsync({ workerId, note: ofFile ? draft.trim() : '', header }),
    onSaved: (_, { workerName }) => {
      drop();
      showToast(t('given', { name: workerName }));
      onClose();
    },
  });
  const raced = [give.error, release.error].some((error) => error instanceof ApiProblem && [404, 409, 412].includes(error.status));
  return (
    <div className="stack">
      {ofFile && <GuardedField label={t('note')} hint={t('note_why')} lines={3} maxLength={LONGEST_NOTE} value={draft} onChange={setDraft} caseFileId={item.subjectId} />}
      <LeakQuestion save={give} caseFileId={item.caseFileId} texts={[{ pointer: '/body/note', label: t('note'), value: draft, onChange: setDraft }]} />
      {raced ? <Note tone="warm">{t('quicker')}</Note> : <ProblemNote error={give.error ?? release.error} />}
      {candidates.length === 0 ? (
        <Note tone="warm">{t('nobody')}</Note>
      ) : (
        <Rows label={t('to_whom')}>
          {candidates.map((candidate) => (
            <Row
              key={candidate.workerId}
              title={candidate.workerName}
              detail={
                <>
                  {candidate.wished && <span>{t('wished_for')}</span>}
                  {candidate.onFile && <span>{t('on_file')}</span>}
                  <span>{t('load', { files: formatNumber(candidate.files), tasks: formatNumber(candidate.tasks) })}</span>
                </>
              }
              end={
                <Button isPending={give.isPending} aria-label={`${t('give')}: ${candidate.workerName}`} onPress={() => give.save(candidate)}>
                  {t('give')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <p className="soft">{t(ofFile ? 'let_go_file' : 'let_go_task')}</p>
      <div>
        <Button tone="quiet" isPending={release.isPending} onPress={() => release.mutate(undefined, { onSuccess: onClose })}>
          {t('let_go')}
        </Button>
      </div>
    </div>
  );
}
