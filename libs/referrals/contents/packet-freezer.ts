import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Release } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { FileKeys, PacketKeys } from '@parasol/keys';
import type { KnownReferral } from '../referral-finder';
import { disclosurePlaceOf, itemPlaceOf } from './places';

/** Writes down what is passed on, as it is now: once for the partner, and once for the sender's own ledger. */
@Injectable()
export class PacketFreezer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packetKeys: PacketKeys,
    private readonly fileKeys: FileKeys,
  ) {}

  /** Hold the file's lock: what is sealed under its key must not miss a replacement of it. */
  async freeze({ row, file }: KnownReferral, releases: readonly Release[]): Promise<void> {
    if (releases.length === 0) return;
    const { organisationId } = file.facts;
    await this.packetKeys.create(organisationId, row.id);
    for (const { released: { item, values }, section, sourceIds } of releases) {
      const place = { id: randomUUID(), organisationId, item };
      const forPartner = await this.packetKeys.seal(row.id, values, itemPlaceOf(place));
      const { ciphertext } = await this.fileKeys.seal(file.id, values, disclosurePlaceOf(place));
      await this.unitOfWork.query('insert into parasol.packet_item (id, organisation_id, packet_id, item, ciphertext) values ($1, $2, $3, $4, $5)', [
        place.id, organisationId, row.id, item, forPartner,
      ]);
      await this.unitOfWork.query(
        `insert into parasol.disclosure (id, organisation_id, case_file_id, referral_id, recipient_organisation_id, section, item, entry_ids, ciphertext)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [place.id, organisationId, file.id, row.id, row.recipientOrganisationId, section, item, sourceIds, ciphertext],
      );
    }
  }
}
