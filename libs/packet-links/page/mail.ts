import type { Language } from './languages';
import { dayIn, sayIn } from './texts';

/**
 * The mail that takes a link to a partner. Mail servers on the way read it, and whoever opens the partner's mailbox: it names nobody, neither
 * who writes, nor what about, nor whom it concerns, and holds no code.
 * @param until the last day on which the page opens
 */
export function linkMail(language: Language, url: string, until: string): { readonly subject: string; readonly text: string } {
  const say = sayIn(language);
  const paragraphs = [`${say('answer:mail.asked')}\n${url}`, say('answer:mail.until', { day: dayIn(language, until) }), say('answer:mail.code'), say('answer:mail.unexpected')];
  return { subject: say('answer:mail.subject'), text: `${paragraphs.join('\n\n')}\n` };
}
