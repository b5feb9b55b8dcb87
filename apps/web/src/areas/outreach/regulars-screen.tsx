import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n';
import { LeakQuestion, useGuardedSave } from '../../guard';
import { api, ifMatch, useMay } from '../../session';
import { Button, Checkbox, Confirm, Dialog, Empty, IconButton, Loading, Page, ProblemNote, Row, Rows, SelectField, showToast, TextField } from '../../ui';
import { useOwnTeams } from './places';
import { type Regular, REGULARS, useRegulars } from './regulars';

const LONGEST_NICKNAME = 40;

/** The nicknames that one's teams keep; nothing else is known of anybody here. */
export function RegularsScreen() {
  const { t } = useTranslation('outreach');
  const may = useMay();
  const { data: regulars, error } = useRegulars();
  const [search, setSearch] = useState('');
  const [naming, setNaming] = useState<Regular | 'new'>();
  const [forgetting, setForgetting] = useState<Regular>();
  const wanted = search.trim().toLocaleLowerCase();
  const found = regulars?.filter(({ nickname = '' }) => nickname.toLocaleLowerCase().includes(wanted));
  const keep = may('create', 'Regular') && (
    <Button icon="add" onPress={() => setNaming('new')}>
      {t('keep_regular')}
    </Button>
  );
  return (
    <Page title={t('regulars')} lead={t('regulars_lead')} actions={keep}>
      <ProblemNote error={error} />
      {regulars === undefined && !error && <Loading />}
      {regulars?.length === 0 && <Empty icon="people" title={t('no_regulars')} />}
      {regulars && regulars.length > 0 && <TextField label={t('search_here')} type="search" value={search} onChange={setSearch} />}
      {found && found.length > 0 && (
        <Rows label={t('regulars')}>
          {found.map((regular) => (
            <Row
              key={regular.id}
              title={<bdi>{regular.nickname ?? t('unreadable_nickname')}</bdi>}
              detail={<span>{t(regular.agreed ? 'last_seen' : 'ask_whether_agreed', { day: formatDay(regular.lastSeenOn) })}</span>}
              end={
                may('update', 'Regular') && (
                  <>
                    <IconButton icon="edit" label={t('rename', { name: regular.nickname ?? '' })} onPress={() => setNaming(regular)} />
                    <IconButton icon="close" label={t('forget', { name: regular.nickname ?? '' })} onPress={() => setForgetting(regular)} />
                  </>
                )
              }
            />
          ))}
        </Rows>
      )}
      {naming && <NicknameDialog regular={naming === 'new' ? undefined : naming} onClose={() => setNaming(undefined)} />}
      {forgetting && <ForgetDialog regular={forgetting} onClose={() => setForgetting(undefined)} />}
    </Page>
  );
}

interface NicknameDialogProps {
  /** Whom to call differently; none keeps somebody new. */
  readonly regular: Regular | undefined;
  readonly onClose: () => void;
}

function NicknameDialog({ regular, onClose }: NicknameDialogProps) {
  const { t } = useTranslation(['outreach', 'common']);
  const queries = useQueryClient();
  const teams = useOwnTeams() ?? [];
  const [nickname, setNickname] = useState(regular?.nickname ?? '');
  const [agreed, setAgreed] = useState(false);
  const [chosen, setTeam] = useState('');
  const teamId = chosen || (teams.length === 1 ? teams[0]?.id : undefined);
  const save = useGuardedSave({
    save: async (text: string, headers) => {
      const body = { nickname: text.trim(), agreed: true as const };
      if (regular) await api.PUT('/regulars/{id}', { params: { path: { id: regular.id }, header: { ...ifMatch(regular.version), ...headers } }, body });
      else if (teamId !== undefined) await api.POST('/regulars', { params: { header: headers }, body: { ...body, teamId } });
      await queries.invalidateQueries({ queryKey: REGULARS });
    },
    onSaved: onClose,
  });
  const ready = nickname.trim() !== '' && agreed && (regular !== undefined || teamId !== undefined);
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button tone="main" isDisabled={!ready} isPending={save.isPending} onPress={() => save.save(nickname)}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Dialog title={regular ? t('rename', { name: regular.nickname ?? '' }) : t('keep_regular')} isOpen onClose={onClose} actions={actions} dismissable={false}>
      <TextField label={t('nickname')} hint={t('nickname_hint')} maxLength={LONGEST_NICKNAME} value={nickname} onChange={setNickname} />
      {!regular && teams.length > 1 && <SelectField label={t('team')} placeholder={t('common:choose')} choices={teams.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} onChange={setTeam} />}
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {t('agreed')}
      </Checkbox>
      <LeakQuestion save={save} texts={[{ pointer: '/body/nickname', label: t('nickname'), value: nickname, onChange: setNickname }]} />
      <ProblemNote error={save.error} />
    </Dialog>
  );
}

function ForgetDialog({ regular, onClose }: { readonly regular: Regular; readonly onClose: () => void }) {
  const { t } = useTranslation('outreach');
  const queries = useQueryClient();
  const forget = useMutation({
    mutationFn: async () => {
      await api.POST('/regulars/{id}/forgetting', { params: { path: { id: regular.id } } });
      await queries.invalidateQueries({ queryKey: REGULARS });
    },
    onSuccess: () => {
      showToast(t('forgotten'));
      onClose();
    },
  });
  return (
    <Confirm title={t('forget', { name: regular.nickname ?? '' })} isOpen danger confirmLabel={t('forget_now')} onClose={onClose} onConfirm={() => forget.mutate()} isPending={forget.isPending}>
      <p>{t('forget_sure')}</p>
      <ProblemNote error={forget.error} />
    </Confirm>
  );
}
