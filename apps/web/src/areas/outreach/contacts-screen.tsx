import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n';
import { useMay } from '../../session';
import { Badge, Button, Empty, LinkRow, Loading, Page, ProblemNote, Rows } from '../../ui';
import { formOf } from './contact-form';
import { suppliesInWords, whoInWords } from './contact-words';
import { type ListedContact, useContacts } from './contacts';
import { nameOf, useAreas } from './places';
import { useRegulars } from './regulars';

/** What the team has written down, the latest shift first. */
export function ContactsScreen() {
  const { t } = useTranslation('outreach');
  const may = useMay();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useContacts();
  const contacts = data?.pages.flatMap(({ items }) => items);
  const actions = may('read', 'Regular') && (
    <Link to="/regulars" className="button">
      {t('regulars')}
    </Link>
  );
  return (
    <Page title={t('contacts')} actions={actions}>
      <ProblemNote error={error} />
      {contacts === undefined && !error && <Loading />}
      {contacts?.length === 0 && <Empty icon="people" title={t('no_contacts')} />}
      {contacts && contacts.length > 0 && (
        <Rows label={t('contacts')}>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </Page>
  );
}

function ContactRow({ contact }: { readonly contact: ListedContact }) {
  const { t } = useTranslation(['outreach', 'codes']);
  const { data: regulars } = useRegulars();
  const area = nameOf(useAreas(), contact.areaId);
  const supplies = suppliesInWords(t, formOf(contact).supplies);
  const details = (
    <>
      <span>{formatShortDay(contact.heldOn)}</span>
      {contact.shift && <span>{t(`codes:shift.${contact.shift}`)}</span>}
      {area !== undefined && <bdi>{area}</bdi>}
      {supplies !== '' && <span>{supplies}</span>}
    </>
  );
  const end = (
    <>
      {contact.state !== 'synced' && <Badge tone={contact.state === 'voided' ? 'warm' : 'plain'}>{t(`codes:contactState.${contact.state}`)}</Badge>}
      {contact.mine && <Badge tone="accent">{t('mine')}</Badge>}
    </>
  );
  return <LinkRow to="/contacts/$contactId" params={{ contactId: contact.id }} title={<bdi>{whoInWords(t, contact, regulars)}</bdi>} detail={details} end={end} />;
}
