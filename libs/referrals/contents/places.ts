import type { Place } from '@parasol/keys';

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly item: string;
}

/** Written once, and never changed: hence always the first version. */
const placeIn = (what: string, { id, organisationId, item }: Row): Place => ({ organisationId, section: `${what}.${item}`, rowId: id, version: 1 });

export const itemPlaceOf = (row: Row): Place => placeIn('packet_item', row);
export const disclosurePlaceOf = (row: Row): Place => placeIn('disclosure', row);
