import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n';
import { Facts, Note, type Fact } from '../../ui';
import type { DocumentOf } from './api';

export type Identity = DocumentOf<'working_identity'>['content'];
export type SafeContact = NonNullable<Identity['safeContact']>;

const LINKS = { phone_call: 'tel:', text_message: 'sms:', email: 'mailto:' } as const;

interface SafeContactProps {
  readonly identity: Omit<Identity, 'workingName'>;
  /** Of the person's own sheet, which speaks to them and where nothing is a link. */
  readonly language?: string;
}

/** What is known of how to reach the person, and how to speak of them: that nobody may contact them stands before all else. */
export function SafeContactFacts({ identity: { safeContact: safe, pronouns }, language }: SafeContactProps) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const facts: Fact[] = [...useReaching(safe, language), ...(pronouns ? [{ label: t('files:identity.pronouns'), value: t(`codes:pronouns.${pronouns}`) }] : [])];
  return (
    <>
      {language === undefined && safe?.doNotContact && (
        <Note tone="danger" title={t('files:safe.do_not_contact')}>
          {t('files:safe.do_not_contact_why')}
        </Note>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
    </>
  );
}

function useReaching(safe: SafeContact | undefined, language?: string): Fact[] {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  if (!safe) return [];
  const named = (family: string, codes: readonly string[]) => formatList(codes.map((code) => t(`codes:${family}.${code}`)), language);
  return [
    ...(language !== undefined && safe.doNotContact ? [{ label: t('files:safe.do_not_contact'), value: t('files:safe.do_not_contact_you') }] : []),
    ...(safe.channels.length > 0 ? [{ label: t('files:safe.channels'), value: <Channels channels={safe.channels} t={(channel) => t(`codes:channel.${channel}`)} links={language === undefined} /> }] : []),
    ...(safe.hours.length > 0
      ? [
          {
            label: t('files:safe.hours'),
            value: (
              <ul>
                {safe.hours.map(({ days, from, to }, index) => (
                  <li key={index}>
                    {/* Not isolated: where one reads from the right, the first hour stands on the right. */}
                    {named('weekday', days)} {from}–{to}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(safe.coverWords.length > 0 ? [{ label: t('files:safe.cover'), value: named('coverWord', safe.coverWords) }] : []),
    ...(safe.mustNotKnow.length > 0 ? [{ label: t('files:safe.must_not_know'), value: <strong>{named('mustNotKnow', safe.mustNotKnow)}</strong> }] : []),
    { label: t('files:safe.messages'), value: t(`codes:messagesLeft.${safe.messages}`) },
  ];
}

interface ChannelsProps {
  readonly channels: SafeContact['channels'];
  readonly t: (channel: string) => string;
  readonly links: boolean;
}

function Channels({ channels, t, links }: ChannelsProps) {
  return (
    <ol>
      {channels.map(({ channel, address }, index) => {
        const scheme = (LINKS as Record<string, string>)[channel];
        return (
          <li key={index}>
            {t(channel)}{' '}
            {address !== undefined && (links && scheme ? <a className="reach" href={`${scheme}${address.replace(/[\s()]/g, '')}`}><bdi>{address}</bdi></a> : <bdi>{address}</bdi>)}
          </li>
        );
      })}
    </ol>
  );
}
