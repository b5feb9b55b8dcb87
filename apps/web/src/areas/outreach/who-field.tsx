import './who-field.css';
import { useTranslation } from 'react-i18next';
import { OneChip, SelectField } from '../../ui';
import { EMPTY, MOST_PEOPLE, type Who } from './contact-form';
import { useKnown } from './regulars';
import { Stepper } from './stepper';

interface WhoFieldProps {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
  /** Whose regulars are offered. */
  readonly teamId: string;
  /** Who writes. */
  readonly workerId: string;
}

type Kind = 'anonymous' | 'group' | 'regular';

/** Whom it was with. Nobody needs a name; regulars are offered where their nicknames may be seen. */
export function WhoField({ who, onChange, teamId, workerId }: WhoFieldProps) {
  const { t } = useTranslation(['outreach', 'codes']);
  const regulars = useKnown(teamId, workerId);
  const kinds: Kind[] = regulars.length > 0 ? ['anonymous', 'group', 'regular'] : ['anonymous', 'group'];
  const choose = (kind: Kind | undefined): void => {
    if (kind === 'group') onChange({ kind, people: 2 });
    else if (kind === 'regular') onChange({ kind, regularId: '' });
    else onChange(EMPTY.who);
  };
  return (
    <div className="who-field">
      <OneChip
        label={t('who')}
        labelHidden
        needed
        choices={kinds.map((kind) => ({ value: kind, label: t(`who_kind.${kind}`) }))}
        value={who.kind === 'case_file' ? undefined : who.kind}
        onChange={choose}
      />
      {who.kind === 'group' && <Stepper label={t('people')} value={who.people} min={2} max={MOST_PEOPLE} onChange={(people) => onChange({ kind: 'group', people })} />}
      {who.kind === 'regular' && (
        <SelectField
          label={t('which_regular')}
          placeholder={t('common:choose')}
          value={who.regularId}
          onChange={(regularId) => onChange({ kind: 'regular', regularId })}
          choices={regulars.flatMap(({ id, nickname }) => (nickname === undefined ? [] : [{ value: id, label: nickname }]))}
        />
      )}
    </div>
  );
}
