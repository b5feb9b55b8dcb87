import { usePathId } from '../../app/use-path-id';
import { CardPage } from './card-page';
import { usePartnerCard } from './directory-data';

/** The card of a partner. */
export function CardScreen() {
  const { data, error } = usePartnerCard(usePathId('partnerId'));
  return (
    <CardPage card={data} error={error}>
      {(card, say) => (
        <>
          <h2>{card.name}</h2>
          <ul>
            {card.serviceFamilies.map((family) => (
              <li key={family}>{say(`codes:serviceFamily.${family}`)}</li>
            ))}
          </ul>
        </>
      )}
    </CardPage>
  );
}
