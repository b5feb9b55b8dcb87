import { Injectable } from '@nestjs/common';
import { ReleaseReader, type Release, type ReleaseItemCode, type ReleaseWish } from '@parasol/case-files';
import type { StandingConsent } from '@parasol/consents';
import { SharingAgreements } from '@parasol/directory';
import { problems } from '@parasol/kernel';
import type { KnownReferral } from '../referral-finder';

/** What a packet would hold: the one place where it is put together, for the preview and for the packet itself. */
@Injectable()
export class PacketComposer {
  constructor(
    private readonly reader: ReleaseReader,
    private readonly agreements: SharingAgreements,
  ) {}

  /** @throws Problem 422 `not_covered` by the consent, `not_agreed` with the partner, `nothing_there` that the actor may read */
  async compose({ row, file }: KnownReferral, consent: StandingConsent, wishes: readonly ReleaseWish[]): Promise<Release[]> {
    if (wishes.length === 0) return [];
    const outside = (covered: (item: ReleaseItemCode) => boolean, code: string) =>
      wishes.flatMap(({ item }, index) => (covered(item) ? [] : [{ pointer: `/body/contents/${index}/item`, code }]));
    const uncovered = outside((item) => consent.items.includes(item), 'not_covered');
    if (uncovered.length > 0) throw problems.refused('not_covered', 'The consent does not cover that.', uncovered);
    const agreed = await this.agreements.itemsFor(row.recipientOrganisationId);
    const beyond = outside((item) => agreed.has(item), 'not_agreed');
    if (beyond.length > 0) throw problems.refused('not_agreed', 'No agreement with this partner lets that be passed on.', beyond);
    return this.reader.read(file, wishes);
  }
}
