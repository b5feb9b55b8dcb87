import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { PartnerAddresses } from '@parasol/directory';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { PacketKeys } from '@parasol/keys';
import type { LinkMailed, LinkMailRequest, LinkMailView } from './link-mail.dto';
import { mailPlaceOf, type MailContent } from './link-mail-place';
import { PacketLinksService } from './packet-links.service';

/** Whether there is a mail server, as far as the API knows. */
export const MAIL_OFFERED = Symbol('parasol.mail-offered');

/** Links that go to the partner by e-mail, as the sender's workers give them. */
@Injectable()
export class LinkMailsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PacketLinksService,
    private readonly addresses: PartnerAddresses,
    private readonly keys: PacketKeys,
    private readonly outbox: Outbox,
    @Inject(MAIL_OFFERED) private readonly offered: boolean,
  ) {}

  /** How the mail of the link that stands is doing, and what addresses the directory knows. @throws Problem 404, 403 */
  async read(referralId: string): Promise<LinkMailView> {
    const { link, waiting, partnerSignsIn } = await this.links.read(referralId);
    const [mail] = link
      ? await this.unitOfWork.query<{ state: NonNullable<LinkMailView['mail']>['state']; endedAt: Date | null }>('select state, ended_at as "endedAt" from signin.link_mail where link_id = $1', [link.id])
      : [];
    return {
      offered: this.offered,
      addresses: this.offered && waiting && !partnerSignsIn ? await this.addressesFor(referralId) : [],
      ...(mail ? { mail: { state: mail.state, ...(mail.endedAt ? { endedAt: mail.endedAt.toISOString() } : {}) } } : {}),
    };
  }

  /**
   * A new link whose address is sent by e-mail; answers its code, which goes another way.
   * @throws Problem 404, 403, 409, 422 as a link that is given by hand; 422 `mail_not_offered` where there is no mail server
   */
  async give(referralId: string, { address, language }: LinkMailRequest): Promise<LinkMailed> {
    const { id, url, code, expiresAt } = await this.links.give(referralId);
    // After what else can be the matter: who may give no link learns nothing of the installation.
    if (!this.offered) throw problems.refused('mail_not_offered', 'This installation sends no e-mail.');
    const { organisationId } = this.unitOfWork;
    const content: MailContent = { address, url };
    await this.keys.create(organisationId, id);
    await this.unitOfWork.query('insert into signin.link_mail (link_id, organisation_id, message_id, language, ciphertext) values ($1, $2, $3, $4, $5)', [
      id, organisationId, randomUUID(), language, await this.keys.seal(id, content, mailPlaceOf(organisationId, id)),
    ]);
    await this.outbox.add('packet_link.mail', id);
    return { id, code, expiresAt };
  }

  private async addressesFor(referralId: string): Promise<string[]> {
    const [packet] = await this.unitOfWork.query<{ partnerId: string }>('select recipient_organisation_id as "partnerId" from parasol.referral_packet where id = $1', [referralId]);
    return packet ? this.addresses.ofPartner(packet.partnerId) : [];
  }
}
