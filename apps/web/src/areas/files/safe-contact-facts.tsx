import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n';
import { Facts, type Fact } from '../../ui';
import type { DocumentOf } from './api';

export type SafeContact = NonNullable<DocumentOf<'working_identity'>['content']['safeContact']>;

const LINKS = { phone_call: 'tel:', text_message: 'sms:', email: 'mailto:' } as const;

/** What of it there is; `language` for the person's own sheet, where nothing is a link. */
export function SafeContactFacts({ safe, pronouns, language }: { readonly safe: SafeContact; readonly pronouns?: string; readonly language?: string }) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const named = (family: string, codes: readonly string[]) => formatList(codes.map((code) => t(`codes:${family}.${code}`)), language);
  const facts: Fact[] = [
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
    ...(pronouns === undefined ? [] : [{ label: t('files:identity.pronouns'), value: t(`codes:pronouns.${pronouns}`) }]),
  ];
  return <Facts facts={facts} />;
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
