import type { BodyOf } from '@parasol/api-client';
import type { Entry } from './entries-data';

export type HandEntry = BodyOf<'/directory-entries/{id}/told', 'put'>;
export type Changes = BodyOf<'/own-directory-entries/{id}/proposals', 'post'>;
type Hours = HandEntry['hours'][number];
type Service = Entry['service'];

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Hours['days'][number][];

/** What stands in the fields of the form, as it is typed. */
export interface ToldForm {
  readonly description: string;
  readonly phone: string;
  readonly email: string;
  readonly url: string;
  readonly languages: readonly string[];
  readonly amount: string;
  readonly currency: string;
  readonly documents: string;
  readonly days: readonly Hours['days'][number][];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly howToCome: string;
}

export const EMPTY: ToldForm = { description: '', phone: '', email: '', url: '', languages: [], amount: '', currency: 'EUR', documents: '', days: [], opensAt: '09:00', closesAt: '17:00', howToCome: '' };

/** A service as it stands, as far as the form can say it: one telephone, one price, one span of hours. */
export function formOf(service: Service, languages: readonly string[]): ToldForm {
  const [cost, hours] = [service.cost_options?.[0], service.schedules?.[0]];
  const days = DAYS.filter((day) => (hours?.byday ?? '').split(',').includes(day));
  return {
    description: service.description ?? '', phone: service.phones?.[0]?.number ?? '', email: service.email ?? '', url: service.url ?? '', languages,
    amount: cost?.amount === undefined ? '' : String(cost.amount), currency: cost?.currency ?? EMPTY.currency,
    documents: (service.required_documents ?? []).flatMap(({ document }) => document ?? []).join('\n'),
    days, opensAt: hours?.opens_at?.slice(0, 5) ?? EMPTY.opensAt, closesAt: hours?.closes_at?.slice(0, 5) ?? EMPTY.closesAt, howToCome: service.application_process ?? '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The form as the API takes it. */
export function toldOf(form: ToldForm): Omit<HandEntry, 'name' | 'organisationName' | 'address' | 'areaServed'> {
  const { days, opensAt, closesAt, amount } = form;
  return {
    description: orNull(form.description), phone: orNull(form.phone), email: orNull(form.email), url: orNull(form.url), languages: form.languages as HandEntry['languages'],
    price: amount.trim() === '' || !Number.isFinite(Number(amount)) ? null : { amount: Number(amount), currency: form.currency.trim().toUpperCase() },
    documents: form.documents.split('\n').flatMap((line) => orNull(line) ?? []),
    hours: days.length === 0 ? [] : [{ days: [...days], opensAt, closesAt }],
    howToCome: orNull(form.howToCome),
  };
}

/** What is not as it was: the rest of the entry stays untouched, also what the form cannot show. */
export function changedIn(before: ToldForm, after: ToldForm): Changes {
  const [old, now] = [toldOf(before), toldOf(after)];
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof typeof old])));
}
