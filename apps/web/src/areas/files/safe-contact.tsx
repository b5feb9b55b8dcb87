import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n';
import { Button, Card, Facts, Note, type Fact } from '../../ui';
import type { DocumentOf } from './api';
import { useFileHere } from './file-context';
import { IdentityDialog } from './identity-dialog';

export type SafeContact = NonNullable<DocumentOf<'working_identity'>['content']['safeContact']>;

/** How the person can be reached without danger: before anything else on the page. */
export function SafeContactCard() {
  const { t } = useTranslation(['files', 'codes']);
  const { file } = useFileHere();
  const [editing, setEditing] = useState(false);
  const face = file.sections.working_identity;
  if (!face) return null;
  const content = face.document?.content;
  const safe = content?.safeContact;
  const edit = face.writable && (
    <Button icon="edit" onPress={() => setEditing(true)}>
      {t(content ? 'files:entry.change' : 'files:identity.write')}
    </Button>
  );
  return (
    <div className="safe-contact">
      <Card title={t('files:safe.title')} actions={edit}>
        {safe?.doNotContact && (
          <Note tone="danger" title={t('files:safe.do_not_contact')}>
            {t('files:safe.do_not_contact_why')}
          </Note>
        )}
        {safe ? <SafeContactFacts safe={safe} {...(content?.pronouns ? { pronouns: content.pronouns } : {})} /> : <p className="soft">{t(content ? 'files:safe.none' : 'files:identity.none')}</p>}
        {editing && <IdentityDialog onClose={() => setEditing(false)} />}
      </Card>
    </div>
  );
}

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
                    {named('weekday', days)} <bdi>{`${from}–${to}`}</bdi>
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
