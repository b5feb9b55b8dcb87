import type { SealedSection } from '@parasol/sealing';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList, formatNumber } from '../../i18n';
import { Facts } from '../../ui';
import { countryName, NO_COUNTRY } from './countries';
import { FIELDS, type Field, type Written } from './fields';

/** What an entry says, without what it leaves out. */
export function EntryFacts({ section, entry }: { readonly section: SealedSection; readonly entry: Written }) {
  const { t } = useTranslation(['sealed', 'sealedCodes']);
  const nameOf = (code: string): string => (code === NO_COUNTRY ? t('sealed:no_country') : countryName(code));
  const say = (field: Field, value: unknown) => {
    switch (field.kind) {
      case 'code':
        return t(`sealedCodes:${field.group}.${String(value)}`);
      case 'country':
        return nameOf(String(value));
      case 'countries':
        return formatList((value as string[]).map(nameOf));
      case 'day':
        return formatDay(String(value));
      case 'yes':
        return t('sealed:yes');
      case 'days':
        return formatNumber(Number(value));
      case 'lines':
        return <span className="sealed-text">{(value as string[]).join('\n')}</span>;
      default:
        return (
          <span className="sealed-text" dir="auto">
            {String(value)}
          </span>
        );
    }
  };
  const facts = FIELDS[section]
    .filter(({ name }) => entry[name] !== undefined && entry[name] !== false)
    .map((field) => ({ label: t(`sealed:field.${field.kind === 'code' ? field.name : (field.label ?? field.name)}`), value: say(field, entry[field.name]) }));
  return <Facts facts={facts} />;
}
