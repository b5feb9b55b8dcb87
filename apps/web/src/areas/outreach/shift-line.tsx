import './shift-line.css';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n';
import type { Shift } from '../../offline';
import { Button, Dialog, Icon, Note } from '../../ui';
import { nameOf, useAreas } from './places';
import { isOver, shiftDayNow } from './shift-day';
import { ShiftForm } from './shift-form';

interface ShiftLineProps {
  readonly shift: Shift;
  readonly onChange: (shift: Shift) => void;
  /** Whether it is the one that goes on now, and may be over. */
  readonly now: boolean;
}

/** Which shift this is, with the way to another; the area by its name only where somebody may read it. */
export function ShiftLine({ shift, onChange, now }: ShiftLineProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const areas = useAreas();
  const [changing, setChanging] = useState(false);
  const area = nameOf(areas, shift.areaId);
  const parts = [t(`codes:shift.${shift.shift}`), t(`codes:setting.${shift.setting}`), ...(area === undefined ? [] : [area]), formatShortDay(shift.heldOn)];
  const change = (next: Shift): void => {
    setChanging(false);
    onChange(next);
  };
  return (
    <>
      <AriaButton className="shift-line" onPress={() => setChanging(true)}>
        <Icon name="shift" />
        <span className="shift-line-text">
          <span className="visually-hidden">{t('shift')}: </span>
          {parts.map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </span>
        <Icon name="edit" />
      </AriaButton>
      {now && isOver(shift) && (
        <Note tone="warm" title={t('shift_over')}>
          <Button onPress={() => onChange({ ...shift, heldOn: shiftDayNow() })}>{t('shift_again')}</Button>
        </Note>
      )}
      <Dialog title={t('change_shift')} isOpen={changing} onClose={() => setChanging(false)}>
        <ShiftForm shift={shift} now={now} onSet={change} />
      </Dialog>
    </>
  );
}
