import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemOf } from '@parasol/api-client';
import { formatDay, formatLanguage, formatList, formatNumber } from '../../i18n';
import { api } from '../../session';
import { Button, Loading, ProblemNote } from '../../ui';
import { contactsQuery, held } from './api';
import { useFileHere } from './file-context';
import { Paged } from './paged';

type Contact = ItemOf<'/contacts'>;

/** Encounters that belong to the file, the latest first. */
export function ContactsPart() {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  return (
    <Paged query={contactsQuery(file.id)} empty={t('contacts.none')}>
      {(contacts) => (
        <ul className="entries">
          {contacts.map((contact) => (
            <ContactCard key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function ContactCard({ contact: { id, heldOn, setting, state, supplies, services, needs } }: { readonly contact: Contact }) {
  const { t } = useTranslation(['files', 'codes']);
  const [open, setOpen] = useState(false);
  const given = supplies.map(({ supply, quantity }) => `${t(`codes:supply.${supply}`)} ${formatNumber(quantity)}`);
  const lines = [given, services.map((code) => t(`codes:service.${code}`)), needs.map((code) => t(`codes:need.${code}`))].filter((list) => list.length > 0);
  return (
    <li className="entry">
      <p className="entry-title">
        <span>{formatDay(heldOn)}</span>
        <span className="soft">{t(`codes:setting.${setting}`)}</span>
      </p>
      {state === 'voided' ? <p className="soft">{t('codes:contactState.voided')}</p> : lines.map((list, index) => <p key={index}>{formatList(list)}</p>)}
      {open ? (
        <ContactDetail id={id} />
      ) : (
        <div className="entry-actions">
          <Button tone="quiet" onPress={() => setOpen(true)}>
            {t('files:contacts.more')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What stands in no list: a note, and which language was interpreted. */
function ContactDetail({ id }: { readonly id: string }) {
  const { t } = useTranslation(['files', 'codes']);
  const { data, error } = useQuery({ queryKey: ['files', 'contact', id], queryFn: async ({ signal }) => held(await api.GET('/contacts/{id}', { params: { path: { id } }, signal })) });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading lines={1} />;
  const { note, interpreterLanguage } = data;
  if (note === undefined && interpreterLanguage === undefined) return <p className="soft">{t('files:contacts.no_more')}</p>;
  return (
    <>
      {note !== undefined && (
        <p className="entry-words" dir="auto">
          {note}
        </p>
      )}
      {interpreterLanguage !== undefined && <p>{t('files:contacts.interpreted', { language: formatLanguage(interpreterLanguage) })}</p>}
    </>
  );
}
