import { SETTINGS, SHIFTS } from '@parasol/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../offline';
import { Button, DateField, OneChip, SelectField } from '../../ui';
import { useAreas, useOwnTeams } from './places';
import { shiftDayNow, shiftOfHour, today } from './shift-day';

interface ShiftFormProps {
  /** What it begins with. */
  readonly shift: Shift | undefined;
  /** Whether it is about now, so that the clock fills in time and day. */
  readonly now?: boolean;
  readonly onSet: (shift: Shift) => void;
}

/** Where and when. Without a session the place stays: this phone knows no names of others. */
export function ShiftForm({ shift: before, now = true, onSet }: ShiftFormProps) {
  const { t } = useTranslation(['outreach', 'codes', 'common']);
  const areas = useAreas();
  const teams = useOwnTeams();
  const [draft, setDraft] = useState<Partial<Shift>>(() => ({ setting: 'street', ...before, ...(now && { shift: shiftOfHour(), heldOn: shiftDayNow() }) }));
  const [latest] = useState(() => today());
  const { areaId, setting, shift, heldOn } = draft;
  const teamId = draft.teamId ?? (teams?.length === 1 ? teams[0]?.id : undefined);
  const complete = teamId && areaId && setting && shift && heldOn ? { teamId, areaId, setting, shift, heldOn } : undefined;
  return (
    <div className="stack">
      {teams !== undefined && teams.length > 1 && (
        <SelectField label={t('team')} placeholder={t('common:choose')} choices={teams.map(({ id, name }) => ({ value: id, label: name }))} value={teamId ?? ''} onChange={(id) => setDraft({ ...draft, teamId: id })} />
      )}
      {areas === undefined ? (
        <p className="soft">{t('same_place')}</p>
      ) : (
        <SelectField label={t('area')} placeholder={t('common:choose')} choices={areas.map(({ id, name }) => ({ value: id, label: name }))} value={areaId ?? ''} onChange={(id) => setDraft({ ...draft, areaId: id })} />
      )}
      <OneChip needed label={t('setting')} choices={SETTINGS.map((value) => ({ value, label: t(`codes:setting.${value}`) }))} value={setting} onChange={(value) => setDraft({ ...draft, setting: value })} />
      <OneChip needed label={t('which_shift')} choices={SHIFTS.map((value) => ({ value, label: t(`codes:shift.${value}`) }))} value={shift} onChange={(value) => setDraft({ ...draft, shift: value })} />
      <DateField label={t('began_on')} value={heldOn ?? ''} max={latest} onChange={(value) => setDraft({ ...draft, heldOn: value })} />
      <Button tone="main" wide icon="check" isDisabled={!complete} onPress={() => complete && onSet(complete)}>
        {t('set_shift')}
      </Button>
    </div>
  );
}
