import type { TFunction } from 'i18next';
import { formatList, formatNumber } from '../../i18n';
import type { ContactForm } from './contact-form';
import type { Regular } from './regulars';

/** Needs the texts of `outreach` and `codes`. */
type T = TFunction<['outreach', 'codes']>;

/** Whom a contact was with, in words; a regular by the nickname where it is known. */
export function whoInWords(t: T, who: { readonly kind: string; readonly people?: number | undefined; readonly regularId?: string | undefined }, regulars: readonly Regular[] | undefined): string {
  const nickname = regulars?.find(({ id }) => id === who.regularId)?.nickname;
  if (nickname !== undefined) return nickname;
  return who.kind === 'group' ? t('group_of', { count: who.people ?? 0 }) : t(`codes:contactKind.${who.kind}`);
}

/** What was given, in words: "20 condoms" as "Condoms 20"; empty when nothing was. */
export const suppliesInWords = (t: T, supplies: ContactForm['supplies']): string =>
  formatList(Object.entries(supplies).map(([supply, quantity]) => t('pieces', { supply: t(`codes:supply.${supply}`), quantity: formatNumber(quantity) })));
