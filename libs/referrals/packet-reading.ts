import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import type { PacketCopy } from './contents/contents.dto';
import { SharedContents } from './contents/shared-contents';
import type { PacketWithContents } from './packet.dto';
import { packetViewOf, PacketsService } from './packets.service';

/** The door to one packet with what was put into it: asked anew each time, so that a withdrawal counts with the next reading. */
@Injectable()
export class PacketReading {
  constructor(
    private readonly packets: PacketsService,
    private readonly contents: SharedContents,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for one that is not addressed here, or no longer open */
  async read(id: string): Promise<PacketWithContents> {
    const packet = await this.open(id);
    this.audit.readOf({ action: 'packet.read', subjectType: 'packet', subjectId: packet.id });
    return packet;
  }

  /** A copy to print or keep. @throws Problem 404 as above */
  async copy(id: string): Promise<PacketCopy> {
    const { id: packetId, code, serviceFamily, sharedUntil, contents } = await this.open(id);
    this.audit.readOf({ action: 'packet.exported', subjectType: 'packet', subjectId: packetId });
    return { code, serviceFamily, sharedUntil, contents, takenAt: new Date().toISOString() };
  }

  private async open(id: string): Promise<PacketWithContents> {
    const row = await this.packets.known(id);
    const facts = this.packets.facts(row);
    this.policy.demand('read', 'ReferralPacket', facts);
    return { ...packetViewOf(row), ...(await this.contents.of(row.id, facts)) };
  }
}
