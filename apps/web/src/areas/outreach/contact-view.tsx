import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePathId } from '../../app/use-path-id';
import { formatDay, formatLanguage, formatList } from '../../i18n';
import { Button, Card, Facts, Loading, Note, Page, ProblemNote, type Fact } from '../../ui';
import { formOf } from './contact-form';
import { suppliesInWords, whoInWords } from './contact-words';
import { type Contact, useContact, useMayCorrect } from './contacts';
import { CorrectDialog, VoidDialog } from './correction';
import { nameOf, useAreas } from './places';
import { useRegulars } from './regulars';

/** One contact, with its note; its author puts it right or strikes it out for seven days. */
export function ContactView() {
  const { t } = useTranslation(['outreach', 'codes']);
  const contactId = usePathId('contactId');
  const { data: contact, error } = useContact(contactId);
  const { data: regulars } = useRegulars();
  const mayCorrect = useMayCorrect(contact);
  const [doing, setDoing] = useState<'correct' | 'void'>();
  return (
    <Page title={contact ? whoInWords(t, contact, regulars) : t('contact')}>
      <ProblemNote error={error} />
      {!contact && !error && <Loading />}
      {contact && (
        <Card>
          {contact.state === 'voided' ? <Note>{contact.voidReason ? `${t('struck_out')} ${t(`codes:voidReason.${contact.voidReason}`)}` : t('struck_out')}</Note> : null}
          <ContactFacts contact={contact} />
          {mayCorrect && (
            <div className="cluster">
              <Button icon="edit" onPress={() => setDoing('correct')}>
                {t('correct')}
              </Button>
              <Button tone="danger" icon="close" onPress={() => setDoing('void')}>
                {t('strike_out')}
              </Button>
            </div>
          )}
        </Card>
      )}
      {contact && doing === 'correct' && <CorrectDialog contact={contact} onClose={() => setDoing(undefined)} />}
      {contact && doing === 'void' && <VoidDialog contact={contact} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

function ContactFacts({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['outreach', 'codes']);
  const area = nameOf(useAreas(), contact.areaId);
  const when = [formatDay(contact.heldOn), ...(contact.shift ? [t(`codes:shift.${contact.shift}`)] : []), t(`codes:setting.${contact.setting}`)];
  const fact = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value: <bdi>{value}</bdi> }] : []);
  const facts = [
    ...fact(t('shift'), [...when, ...(area === undefined ? [] : [area])].join(' · ')),
    ...fact(t('given'), suppliesInWords(t, formOf(contact).supplies)),
    ...fact(t('services'), formatList(contact.services.map((service) => t(`codes:service.${service}`)))),
    ...fact(t('needs'), formatList(contact.needs.map((need) => t(`codes:need.${need}`)))),
    ...fact(t('gender'), contact.genderBand && t(`codes:genderBand.${contact.genderBand}`)),
    ...fact(t('age'), contact.ageBand && t(`codes:ageBand.${contact.ageBand}`)),
    ...fact(t('met_before'), contact.returning === undefined ? undefined : t(contact.returning ? 'met_before_yes' : 'met_before_no')),
    ...fact(t('interpreter'), contact.interpreterLanguage && formatLanguage(contact.interpreterLanguage)),
    ...fact(t('note'), contact.note),
  ];
  return (
    <>
      <Facts facts={facts} />
      {contact.wantsFollowUp && <Note>{t('wants_follow_up')}</Note>}
    </>
  );
}
