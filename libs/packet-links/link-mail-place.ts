import type { Place } from '@parasol/keys';

/** What a mail needs and nobody may read meanwhile: under a key of the mail's own, by the link's id. */
export interface MailContent {
  readonly address: string;
  readonly url: string;
}

/** Written once. */
export const mailPlaceOf = (organisationId: string, linkId: string): Place => ({ organisationId, section: 'link_mail', rowId: linkId, version: 1 });
