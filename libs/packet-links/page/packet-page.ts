import { DECLINE_REASONS } from '@parasol/kernel';
import { leadsOn, NOT_RECEIVED_REASONS, waitsForPartner, type PacketWithContents, type PartnerStep, type ReferralState } from '@parasol/referrals';
import type { AnswerStep } from '../packet-link.dto';
import { contentsCard } from './contents';
import { facts, html, type Markup } from './html';
import type { Language } from './languages';
import { note, page } from './page';
import { dayIn, type Say } from './texts';

export interface Shown {
  readonly packet: PacketWithContents;
  readonly formToken: string;
  readonly said?: AnswerStep;
  readonly trouble?: 'quicker' | 'day' | 'reason';
}

/** How the app says it to a partner's worker. */
const SAID: Readonly<Record<AnswerStep, string>> = {
  acceptance: 'accept', waitlisting: 'waitlist', declination: 'decline', appointment: 'appoint', attendance: 'attended', absence: 'attended', service: 'outcome', no_service: 'outcome',
};

/** What a form is made with. */
interface Making {
  readonly say: Say;
  readonly shown: Shown;
}

/** The packet of a visit, and what can be said about it now. */
export function packetPage(language: Language, say: Say, shown: Shown): Buffer {
  const { packet, said, trouble } = shown;
  const state = packet.state as ReferralState;
  const until = packet.state === 'offered' ? say('packets:until_answer', { day: dayIn(language, packet.respondBy) }) : say('packets:until_consent');
  const waiting = waitsForPartner(state);
  const body = html`${said && note('good', say(`packets:said.${SAID[said]}`))}
${trouble && note('warm', trouble === 'quicker' ? say('packets:quicker') : say(`answer:trouble.${trouble}`))}
<section class="card"><h2>${say(`packets:now.${state}`)}</h2>${waiting ? formsOf({ say, shown }, state) : html`<p>${say('answer:over')}</p>`}</section>
<section class="card"><h2>${say('packets:what_you_see')}</h2>
${facts(factsOf(language, say, packet))}
<p class="soft">${say('packets:little')}</p></section>
${contentsCard(language, say, packet)}
${waiting && html`<section class="card"><h2>${say('packets:until_title')}</h2><p>${until}</p><p>${say('packets:until_day', { day: dayIn(language, packet.sharedUntil) })}</p><p>${say('answer:come_back')}</p>${form({ say, shown }, 'leave', html`<button>${say('answer:leave')}</button>`)}</section>`}`;
  return page(language, say, { title: say(`codes:serviceFamily.${packet.serviceFamily}`), body });
}

function factsOf(language: Language, say: Say, packet: PacketWithContents): [string, Markup | string][] {
  const { code, state, offeredAt, respondBy, appointmentOn } = packet;
  return [
    [say('answer:their_code'), html`<bdi class="code">${code}</bdi>`],
    [say('packets:fact.state'), say(`codes:referralState.${state}`)],
    [say('packets:fact.offered'), dayIn(language, offeredAt)],
    ...(state === 'offered' ? [[say('packets:fact.respond_by'), dayIn(language, respondBy)] satisfies [string, string]] : []),
    ...(appointmentOn ? [[say('packets:fact.appointment'), dayIn(language, appointmentOn)] satisfies [string, string]] : []),
  ];
}

/** A form is bound to the visit by its token, and to what was read by the version. */
const form = ({ shown: { packet, formToken } }: Making, step: AnswerStep | 'leave', fields: Markup): Markup =>
  html`<form method="post" class="stack"><input type="hidden" name="step" value="${step}"><input type="hidden" name="form" value="${formToken}"><input type="hidden" name="version" value="${packet.version}">${fields}</form>`;

/** The step of the form, which the partner's own steps stand behind. */
const BEHIND: Readonly<Record<AnswerStep, readonly PartnerStep[]>> = {
  acceptance: ['acceptance'], waitlisting: ['waitlisting'], declination: ['declination'], appointment: ['appointment', 'rescheduling'],
  attendance: ['attendance'], absence: ['absence'], service: ['service'], no_service: ['no_service'],
};

function formsOf(making: Making, state: ReferralState): Markup {
  const { say } = making;
  const open = (step: AnswerStep): boolean => BEHIND[step].some((each) => leadsOn(each, state));
  const first = leadsOn('appointment', state);
  return html`${open('attendance') && html`<div class="row">${plain(making, 'attendance', say('packets:came'))}${plain(making, 'absence', say('packets:came_not'))}</div>`}
${open('service') && plain(making, 'service', say('packets:received'))}
${open('acceptance') && form(making, 'acceptance', html`${dayField('accept-on', say('packets:appointment'), { hint: say('packets:if_known') })}<button class="main">${say('codes:referralStep.acceptance')}</button>`)}
${open('waitlisting') && plain(making, 'waitlisting', say('codes:referralStep.waitlisting'))}
${open('appointment') && form(making, 'appointment', html`${dayField('on', say(first ? 'packets:appointment' : 'packets:other_appointment'), { required: true })}<button>${say('packets:set_appointment')}</button>`)}
${open('declination') && withReason(making, 'declination', { open: say('codes:referralStep.declination'), why: say('packets:why_declined'), reasons: DECLINE_REASONS.map((code) => [code, say(`codes:declineReason.${code}`)]) })}
${open('no_service') && withReason(making, 'no_service', { open: say('packets:received_not'), why: say('packets:why_not_received'), reasons: NOT_RECEIVED_REASONS.map((code) => [code, say(`codes:notReceivedReason.${code}`)]) })}`;
}

const plain = (making: Making, step: AnswerStep, label: string): Markup => form(making, step, html`<button class="${step === 'attendance' || step === 'service' ? 'main' : ''}">${label}</button>`);

const dayField = (id: string, label: string, { hint, required }: { readonly hint?: string; readonly required?: true }): Markup =>
  html`<div class="field"><label for="${id}">${label}</label><input class="input" type="date" id="${id}" name="on"${required ? html` required` : ''}${hint !== undefined && html` aria-describedby="${id}-hint"`}>${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}</div>`;

interface Reasons {
  readonly open: string;
  readonly why: string;
  readonly reasons: readonly (readonly [string, string])[];
}

/** Folded until somebody wants it: the one way without a script to ask why before it is said. */
const withReason = (making: Making, step: AnswerStep, { open, why, reasons }: Reasons): Markup =>
  html`<details><summary>${open}</summary>${form(making, step, html`<fieldset><legend>${why}</legend>${reasons.map(([code, label]) => html`<label class="choice"><input type="radio" name="reason" value="${code}" required>${label}</label>`)}</fieldset><button>${making.say('packets:tell')}</button>`)}</details>`;
