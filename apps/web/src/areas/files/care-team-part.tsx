import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '@parasol/api-client';
import { formatDay } from '../../i18n';
import { api, useColleagues } from '../../session';
import { Badge, Button, Confirm, Dialog, Loading, ProblemNote, Row, Rows, SelectField, showToast } from '../../ui';
import { ProposalList, useGive } from '../giving';
import { careTeamQuery, useFileChanged } from './api';
import { ConflictBlocks } from './conflict-blocks';
import { useFileHere } from './file-context';
import { isOver } from './steps';

type Place = AnswerOf<'/case-files/{id}/care-team', 'get'>['items'][number];
type Change = 'confirmation' | 'refusal' | 'ending';

/** Who is on the file, who was proposed, and whom the person excludes. */
export function CareTeamPart() {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may } = useFileHere();
  const { data, error } = useQuery(careTeamQuery(file.id));
  const [adding, setAdding] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading />;
  const mayAssign = may('assign', 'CareTeam');
  const mayAdd = mayAssign || may('create', 'CareTeam', { state: 'proposed' });
  const now = data.filter(({ state }) => state !== 'ended');
  const before = data.filter(({ state }) => state === 'ended');
  const Adding = mayAssign ? AssignWorker : ProposeWorker;
  const label = t(mayAssign ? 'files:care.assign' : 'files:care.propose');
  return (
    <>
      {mayAdd && !isOver(file.state) && (
        <Button icon="add" onPress={() => setAdding(true)}>
          {label}
        </Button>
      )}
      <Rows label={t('files:care.title')}>
        {now.map((place) => (
          <PlaceRow key={place.id} place={place} />
        ))}
      </Rows>
      {before.length > 0 && <p className="soft">{t('files:care.before', { names: before.map(({ workerName }) => workerName).join(', ') })}</p>}
      {may('read', 'ConflictBlock') && <ConflictBlocks />}
      {adding && <Adding label={label} present={now} onClose={() => setAdding(false)} />}
    </>
  );
}

function PlaceRow({ place: { id, workerName, state, createdAt } }: { readonly place: Place }) {
  const { t } = useTranslation(['files', 'codes']);
  const { may } = useFileHere();
  const [change, setChange] = useState<Change>();
  const proposed = state === 'proposed';
  const changes: Change[] = [...(proposed && may('assign', 'CareTeam') ? (['confirmation'] as const) : []), ...(may('end', 'CareTeam') ? ([proposed ? 'refusal' : 'ending'] as const) : [])];
  return (
    <>
      <Row
        title={<bdi>{workerName}</bdi>}
        detail={<span>{t('files:care.since', { day: formatDay(createdAt) })}</span>}
        end={
          <span className="cluster">
            {proposed && <Badge tone="warm">{t(`codes:placeState.${state}`)}</Badge>}
            {changes.map((one) => (
              <Button key={one} aria-label={`${t(`files:care.${one}`)}: ${workerName}`} onPress={() => setChange(one)}>
                {t(`files:care.${one}`)}
              </Button>
            ))}
          </span>
        }
      />
      {change && <PlaceChange placeId={id} name={workerName} change={change} onClose={() => setChange(undefined)} />}
    </>
  );
}

interface PlaceChangeProps {
  readonly placeId: string;
  readonly name: string;
  readonly change: Change;
  readonly onClose: () => void;
}

function PlaceChange({ placeId, name, change, onClose }: PlaceChangeProps) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const take = useMutation({
    mutationFn: async () => api.POST(`/case-files/{id}/care-team/{placeId}/${change}`, { params: { path: { id: file.id, placeId } } }),
    onSuccess: async () => {
      await changed('care-team');
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <Confirm title={name} isOpen onClose={onClose} onConfirm={() => take.mutate()} confirmLabel={t(`care.${change}`)} danger={change === 'ending'} isPending={take.isPending}>
      <p>{t(`care.means.${change}`)}</p>
      <ProblemNote error={take.error} />
    </Confirm>
  );
}

interface AddWorkerProps {
  readonly label: string;
  readonly present: readonly Place[];
  readonly onClose: () => void;
}

/** Colleagues who are not there yet, of whichever team. */
const useOthers = (present: readonly Place[]) =>
  [...useColleagues().values()].filter(({ id }) => !present.some((place) => place.workerId === id)).map(({ id, displayName }) => ({ value: id, label: displayName }));

/** A supervisor puts somebody on the file at once: one of those who are proposed, or anybody else. */
function AssignWorker({ label, present, onClose }: AddWorkerProps) {
  const { t } = useTranslation(['files', 'giving']);
  const { file } = useFileHere();
  const giving = { kind: 'file', id: file.id } as const;
  const give = useGive(giving);
  const choices = useOthers(present);
  const [workerId, setWorker] = useState('');
  const onGiven = (): void => {
    showToast(t('files:saved'));
    onClose();
  };
  return (
    <Dialog title={label} isOpen onClose={onClose}>
      <p>{t('files:care.assign_what')}</p>
      <ProblemNote error={give.error} />
      <ProposalList giving={giving} give={give} label={t('files:care.assign_one')} onGiven={onGiven} />
      <section className="stack">
        <h3>{t('giving:somebody_else')}</h3>
        <SelectField label={t('files:care.worker')} hint={t('giving:somebody_else_what')} choices={choices} value={workerId} onChange={setWorker} placeholder={t('common:choose')} />
        <div>
          <Button onPress={() => give.mutate({ workerId }, { onSuccess: onGiven })} isPending={give.isPending && give.variables.workerId === workerId} isDisabled={workerId === ''}>
            {label}
          </Button>
        </div>
      </section>
    </Dialog>
  );
}

/** A case worker proposes somebody, for a supervisor to decide. */
function ProposeWorker({ label, present, onClose }: AddWorkerProps) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const choices = useOthers(present);
  const [workerId, setWorker] = useState('');
  const add = useMutation({
    mutationFn: async () => api.POST('/case-files/{id}/care-team/proposals', { params: { path: { id: file.id } }, body: { workerId } }),
    onSuccess: async () => {
      await changed('care-team');
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog
      title={label}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="main" onPress={() => add.mutate()} isPending={add.isPending} isDisabled={workerId === ''}>
          {label}
        </Button>
      }
    >
      <p>{t('care.propose_what')}</p>
      <SelectField label={t('care.worker')} choices={choices} value={workerId} onChange={setWorker} placeholder={t('common:choose')} />
      <ProblemNote error={add.error} />
    </Dialog>
  );
}
