import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, ManyChips, SelectField, TextField } from '../../ui';
import { useCodes } from './code-words';
import type { SafeContact } from './safe-contact-facts';

type Channel = SafeContact['channels'][number];
type Hours = SafeContact['hours'][number];

/** As many as the API keeps. */
const MOST_CHANNELS = 6;
const MOST_HOURS = 14;

const without = <Item,>(list: readonly Item[], at: number): Item[] => list.filter((_, index) => index !== at);
const changed = <Item,>(list: readonly Item[], at: number, part: Partial<Item>): Item[] => list.map((one, index) => (index === at ? { ...one, ...part } : one));

interface ChannelsProps {
  readonly channels: readonly Channel[];
  readonly onChange: (channels: Channel[]) => void;
}

/** Ways to reach the person, the one they like best first. */
export function ChannelsField({ channels, onChange }: ChannelsProps) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const all = codes<Channel['channel']>('channel');
  return (
    <fieldset className="stack">
      <legend className="chips-legend">{t('safe.channels_order')}</legend>
      {channels.map(({ channel, address = '' }, index) => (
        <div key={index} className="line">
          <SelectField label={t('safe.channel')} choices={all} value={channel} onChange={(next) => onChange(changed(channels, index, { channel: next }))} placeholder={t('common:choose')} />
          <TextField label={t('safe.address')} value={address} onChange={(next) => onChange(changed(channels, index, { address: next }))} maxLength={120} dir="ltr" />
          <IconButton icon="close" label={t('safe.remove')} onPress={() => onChange(without(channels, index))} />
        </div>
      ))}
      {channels.length < MOST_CHANNELS && (
        <Button icon="add" onPress={() => onChange([...channels, { channel: 'phone_call' }])}>
          {t('safe.add_channel')}
        </Button>
      )}
    </fieldset>
  );
}

/** A time of no day says nothing: it is finished or removed, and never left out unseen. */
export const isUnfinished = ({ days }: Pick<Hours, 'days'>): boolean => days.length === 0;

interface HoursProps {
  readonly hours: readonly Hours[];
  readonly onChange: (hours: Hours[]) => void;
}

/** When it is safe to reach them. */
export function HoursField({ hours, onChange }: HoursProps) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  return (
    <fieldset className="stack">
      <legend className="chips-legend">{t('safe.hours')}</legend>
      {hours.map(({ days, from, to }, index) => (
        <div key={index} className="hours">
          <ManyChips label={t('safe.days')} choices={codes<Hours['days'][number]>('weekday')} value={days} onChange={(next) => onChange(changed(hours, index, { days: next }))} />
          {isUnfinished({ days }) && <p className="soft">{t('safe.days_needed')}</p>}
          <div className="line">
            <TimeField label={t('safe.from')} value={from} onChange={(next) => onChange(changed(hours, index, { from: next }))} />
            <TimeField label={t('safe.to')} value={to} onChange={(next) => onChange(changed(hours, index, { to: next }))} />
            <IconButton icon="close" label={t('safe.remove')} onPress={() => onChange(without(hours, index))} />
          </div>
        </div>
      ))}
      {hours.length < MOST_HOURS && (
        <Button icon="add" onPress={() => onChange([...hours, { days: [], from: '10:00', to: '16:00' }])}>
          {t('safe.add_hours')}
        </Button>
      )}
    </fieldset>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeField({ label, value, onChange }: TimeProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="time" required className="field-input" value={value} onChange={({ target }) => target.value !== '' && onChange(target.value)} />
    </div>
  );
}
