import './consent-items.css';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../i18n';
import { Checkbox } from '../../ui';
import type { ReleaseItem } from './consents';

interface ConsentItemsProps {
  readonly label: string;
  readonly hint?: string;
  readonly items: readonly ReleaseItem[];
  readonly chosen: readonly ReleaseItem[];
  readonly onChange: (chosen: ReleaseItem[]) => void;
  /** The person's; the worker's own stands beside it. */
  readonly language?: Language | undefined;
}

/** Things of a case file, one by one, in the person's language as well. */
export function ConsentItems({ label, hint, items, chosen, onChange, language }: ConsentItemsProps) {
  const { t, i18n } = useTranslation('codes');
  const { t: theirs } = useTranslation('codes', { lng: language ?? i18n.language });
  const choose = (item: ReleaseItem, wanted: boolean): void => onChange(items.filter((one) => (one === item ? wanted : chosen.includes(one))));
  return (
    <fieldset className="consent-items">
      <legend className="chips-legend">{label}</legend>
      {hint !== undefined && <p className="soft">{hint}</p>}
      {items.map((item) => (
        <Checkbox key={item} isSelected={chosen.includes(item)} onChange={(wanted) => choose(item, wanted)}>
          {t(`releaseItem.${item}`)}
          {language !== undefined && language !== i18n.language && (
            <>
              {' '}
              <bdi className="soft" lang={language} dir={directionOf(language)}>
                {theirs(`releaseItem.${item}`)}
              </bdi>
            </>
          )}
        </Checkbox>
      ))}
    </fieldset>
  );
}
