import { facts, html, type Markup } from './html';
import type { Language } from './languages';
import { note } from './page';
import { listIn, type Say } from './texts';

/** As the section of the file has it. */
export interface SafeContact {
  readonly channels: readonly { readonly channel: string; readonly address?: string }[];
  readonly hours: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[];
  readonly coverWords: readonly string[];
  readonly mustNotKnow: readonly string[];
  readonly messages: string;
  readonly doNotContact: boolean;
}

/** How to reach the person: that nobody may contact them stands before all else. */
export function safeContact(language: Language, say: Say, { channels, hours, coverWords, mustNotKnow, messages, doNotContact }: SafeContact): Markup {
  const named = (list: string, codes: readonly string[]): string => listIn(language, codes.map((code) => say(`codes:${list}.${code}`)));
  const rows: [string, Markup | string | false][] = [
    [say('files:safe.channels'), channels.length > 0 && html`<ol>${channels.map(({ channel, address }) => html`<li>${say(`codes:channel.${channel}`)} ${address !== undefined && html`<bdi>${address}</bdi>`}</li>`)}</ol>`],
    [say('files:safe.hours'), hours.length > 0 && html`<ul>${hours.map(({ days, from, to }) => html`<li>${named('weekday', days)} ${from}–${to}</li>`)}</ul>`],
    [say('files:safe.cover'), coverWords.length > 0 && named('coverWord', coverWords)],
    [say('files:safe.must_not_know'), mustNotKnow.length > 0 && html`<strong>${named('mustNotKnow', mustNotKnow)}</strong>`],
    [say('files:safe.messages'), say(`codes:messagesLeft.${messages}`)],
  ];
  const there = rows.flatMap(([label, value]) => (value === false ? [] : [[label, value] as const]));
  return html`${doNotContact && note('warm', `${say('files:safe.do_not_contact')}. ${say('files:safe.do_not_contact_why')}`)}${facts(there)}`;
}
