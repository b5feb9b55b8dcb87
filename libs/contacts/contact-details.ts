import { Injectable } from '@nestjs/common';
import { FileKeys, OrganisationKeys, type Place } from '@parasol/keys';
import type { ContactDetail } from './contact.dto';

/** What of a contact's row its detail is bound to. */
export interface DetailPlace {
  readonly id: string;
  readonly caseFileId: string | null;
  /** Of the row, once it is written. */
  readonly version: number;
}

/**
 * What somebody said in their own words, and the language of an interpreter, leave memory sealed only: under the file's key
 * where the contact belongs to a file, so that it ends with the file; else under the organisation's.
 */
@Injectable()
export class ContactDetails {
  constructor(
    private readonly fileKeys: FileKeys,
    private readonly organisationKeys: OrganisationKeys,
  ) {}

  /** Null where nothing was said. */
  async seal(organisationId: string, at: DetailPlace, { note, interpreterLanguage }: ContactDetail): Promise<Buffer | null> {
    if (note === undefined && interpreterLanguage === undefined) return null;
    const content = { note, interpreterLanguage };
    const place = detailPlaceOf(organisationId, at);
    const { ciphertext } = at.caseFileId === null ? await this.organisationKeys.seal(organisationId, content, place) : await this.fileKeys.seal(at.caseFileId, content, place);
    return ciphertext;
  }

  /** Nothing where nothing was said, or its key is gone. */
  async open(organisationId: string, at: DetailPlace, detail: Buffer | null): Promise<ContactDetail> {
    if (detail === null) return {};
    const place = detailPlaceOf(organisationId, at);
    const [opened] =
      at.caseFileId === null
        ? await this.organisationKeys.openMany(organisationId, [{ ciphertext: detail, place }])
        : await this.fileKeys.openMany([{ fileId: at.caseFileId, ciphertext: detail, place }]);
    return opened?.readable ? (opened.content as ContactDetail) : {};
  }
}

export const detailPlaceOf = (organisationId: string, { id, version }: Pick<DetailPlace, 'id' | 'version'>): Place => ({ organisationId, section: 'contact.detail', rowId: id, version });
