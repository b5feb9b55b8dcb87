import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ItemOf } from '@parasol/api-client';
import { formatShortDay } from '../../i18n';
import { allPages, api, useMay } from '../../session';
import { Button, Empty, Loading, Page, ProblemNote, Row, Rows } from '../../ui';
import { nameOf, useAreas } from './places';

const SHIFT_NOTES = ['outreach', 'shift-notes'] as const;

/** What the next shift is asked to come back to: a need and an area, never a name. */
export function ShiftNotesScreen() {
  const { t } = useTranslation('outreach');
  const { data: notes, error } = useQuery({ queryKey: SHIFT_NOTES, queryFn: () => allPages((query) => api.GET('/shift-notes', { params: { query } })) });
  return (
    <Page title={t('shift_notes')} lead={t('shift_notes_lead')}>
      <ProblemNote error={error} />
      {notes === undefined && !error && <Loading />}
      {notes?.length === 0 && <Empty icon="check" title={t('no_shift_notes')} />}
      {notes && notes.length > 0 && (
        <Rows label={t('shift_notes')}>
          {notes.map((note) => (
            <ShiftNoteRow key={note.id} note={note} />
          ))}
        </Rows>
      )}
    </Page>
  );
}

function ShiftNoteRow({ note }: { readonly note: ItemOf<'/shift-notes'> }) {
  const { t } = useTranslation(['outreach', 'codes']);
  const may = useMay();
  const queries = useQueryClient();
  const area = nameOf(useAreas(), note.areaId);
  const done = useMutation({
    mutationFn: async () => {
      await api.POST('/shift-notes/{id}/done', { params: { path: { id: note.id } } });
      await queries.invalidateQueries({ queryKey: SHIFT_NOTES });
    },
  });
  const details = (
    <>
      {area !== undefined && <bdi>{area}</bdi>}
      <span>{formatShortDay(note.forShiftOn)}</span>
      {note.contactId !== undefined && (
        <Link to="/contacts/$contactId" params={{ contactId: note.contactId }}>
          {t('see_contact')}
        </Link>
      )}
      <ProblemNote error={done.error} />
    </>
  );
  const end = may('update', 'ShiftNote') && (
    <Button icon="check" isPending={done.isPending} onPress={() => done.mutate()}>
      {t('done')}
    </Button>
  );
  return <Row title={note.need === undefined ? t('come_back') : t(`codes:need.${note.need}`)} detail={details} end={end} />;
}
