import './entry.css';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList, formatMonth } from '../../i18n';
import { Badge } from '../../ui';
import type { Content, EntrySection } from './api';
import { shapeOf, type Field } from './shapes';

/** Words of codes, in whichever language `t` speaks. */
function useFieldText(language?: string) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const word = (field: Extract<Field, { families: unknown }>, code: unknown): string => t(field.families.map((family) => `codes:${family}.${String(code)}`));
  const say = (field: Field, value: unknown): string => {
    switch (field.kind) {
      case 'code':
        return word(field, value);
      case 'codes':
        return formatList((value as unknown[]).map((code) => word(field, code)), language);
      case 'day':
        return formatDay(String(value), language);
      case 'month':
        return formatMonth(String(value), language);
      case 'yes':
        return t('files:field.accompanied');
      case 'words':
        return String(value);
    }
  };
  return { t, say };
}

/** What an entry is called by: its first field, or which of the section's forms it has where that is a list. */
export function useEntryTitle(language?: string) {
  const { t, say } = useFieldText(language);
  return (section: EntrySection, content: Content): string => {
    const { kind, fields } = shapeOf(section, content);
    const [first] = fields;
    return first?.kind === 'code' ? say(first, content[first.key]) : t(`files:kind.${kind ?? section}`);
  };
}

/** An entry to be read: its name, how it stands, and whatever else it holds. */
export function EntryText({ section, content, language }: { readonly section: EntrySection; readonly content: Content; readonly language?: string }) {
  const { t, say } = useFieldText(language);
  const title = useEntryTitle(language)(section, content);
  const { kind, fields } = shapeOf(section, content);
  const [first] = fields;
  const rest = fields.filter((field) => content[field.key] !== undefined && field.kind !== 'words' && field.key !== 'state' && !(field === first && field.kind === 'code'));
  const state = fields.find(({ key }) => key === 'state');
  return (
    <div className="entry-text">
      <p className="entry-title">
        {kind !== undefined && first?.kind === 'code' && <span className="soft">{t(`files:kind.${kind}`)}</span>}
        <span>{title}</span>
        {state && <Badge>{say(state, content['state'])}</Badge>}
      </p>
      {rest.length > 0 && (
        <dl className="entry-facts">
          {rest.map((field) =>
            field.kind === 'yes' ? (
              <Fragment key={field.key}>
                <dt className="visually-hidden">{t(`files:field.${field.key}`)}</dt>
                <dd>{say(field, true)}</dd>
              </Fragment>
            ) : (
              <div key={field.key}>
                <dt>{t(`files:field.${field.key}`)}</dt>
                <dd>{say(field, content[field.key])}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      {typeof content['text'] === 'string' && (
        <p className="entry-words" dir="auto">
          {content['text']}
        </p>
      )}
    </div>
  );
}
