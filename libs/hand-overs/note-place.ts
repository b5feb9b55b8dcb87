import type { Place } from '@parasol/keys';

/** A note is written once. */
export const notePlaceOf = ({ id, organisationId }: { readonly id: string; readonly organisationId: string }): Place => ({ organisationId, section: 'hand_over.note', rowId: id, version: 1 });
