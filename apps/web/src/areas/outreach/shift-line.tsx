import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n';
import { setShift, type Shift, type Writer } from '../../offline';
import { Button, Dialog, Icon, Note } from '../../ui';
import { nameOf, useAreas } from './places';
import { isOver, shiftDayNow } from './shift-day';
import { ShiftForm } from './shift-form';

interface ShiftLineProps {
  readonly writer: Writer;
  readonly shift: Shift;
}

/** Which shift this is, with the way to another; the area by its name only where somebody may read it. */
export function ShiftLine({ writer, shift }: ShiftLineProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const areas = useAreas();
  const [changing, setChanging] = useState(false);
  const area = nameOf(areas, shift.areaId);
  const parts = [t(`codes:shift.${shift.shift}`), t(`codes:setting.${shift.setting}`), ...(area === undefined ? [] : [area]), formatShortDay(shift.heldOn)];
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
      {isOver(shift) && (
        <Note tone="warm" title={t('shift_over')}>
          <Button onPress={() => void setShift(writer.workerId, { ...shift, heldOn: shiftDayNow() })}>{t('shift_again')}</Button>
        </Note>
      )}
      <Dialog title={t('change_shift')} isOpen={changing} onClose={() => setChanging(false)}>
        <ShiftForm writer={writer} onSet={() => setChanging(false)} />
      </Dialog>
    </>
  );
}
