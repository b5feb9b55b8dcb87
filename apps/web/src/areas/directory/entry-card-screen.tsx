import { usePathId } from '../../app/use-path-id';
import { formatList } from '../../i18n';
import { CardPage } from './card-page';
import { useEntryCard } from './entries-data';
import { addressesOf, hoursOf, phonesOf } from './entry-words';

/** The card of an entry: where it is, when it is open, and what need not be brought. Texts of its own are in the language that they were written in. */
export function EntryCardScreen() {
  const { data, error } = useEntryCard(usePathId('entryId'));
  return (
    <CardPage card={data} error={error}>
      {(card, say, language) => (
        <>
          <h2 dir="auto">{card.name}</h2>
          <p dir="auto">{card.organisationName}</p>
          <ul>
            {addressesOf(card).map((address) => (
              <li key={address} dir="auto">{address}</li>
            ))}
            {phonesOf(card).map((number) => (
              <li key={number}>
                <bdi>{number}</bdi>
              </li>
            ))}
            {hoursOf(card, say, language).map((hours) => (
              <li key={hours}>{hours}</li>
            ))}
            {card.languages.length > 0 && <li>{formatList(card.languages.map((code) => new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code.replace('_', '-')) ?? code), language)}</li>}
            {card.cost === 'free' && <li>{say('codes:directoryCost.free')}</li>}
            {card.noIdNeeded && <li>{say('directory:fact.noIdNeeded')}</li>}
            {card.noInsuranceNeeded && <li>{say('directory:fact.noInsuranceNeeded')}</li>}
            {card.walkIn && <li>{say('directory:fact.walkIn')}</li>}
            {(card.service.required_documents ?? []).map(({ id, document }) => document !== undefined && <li key={id} dir="auto">{document}</li>)}
          </ul>
        </>
      )}
    </CardPage>
  );
}
