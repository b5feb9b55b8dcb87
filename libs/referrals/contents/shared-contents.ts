import { Injectable } from '@nestjs/common';
import { Policy, type SubjectFacts } from '@parasol/access';
import { RELEASE_ITEM_CODES, type Released, type ReleaseItemCode } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { PacketKeys } from '@parasol/keys';
import type { SharedView } from './contents.dto';
import { itemPlaceOf } from './places';

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly item: ReleaseItemCode;
  readonly ciphertext: Buffer;
}

/** What is in a packet, as its reader gets it: asked of the database each time, which shows what the standing consent still names and nothing else. */
@Injectable()
export class SharedContents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly keys: PacketKeys,
  ) {}

  /** @throws Problem 404 for a packet that was closed in this moment */
  async of(packetId: string, facts: SubjectFacts['ReferralPacket']): Promise<SharedView> {
    const [until] = await this.unitOfWork.query<{ sharedUntil: string | null }>('select access.live_packet_until($1)::text as "sharedUntil"', [packetId]);
    if (!until?.sharedUntil) throw problems.notFound();
    const rows = this.policy.allows('read', 'PacketItem', { ...facts, covered: true })
      ? await this.unitOfWork.query<Row>('select id, organisation_id as "organisationId", item, ciphertext from parasol.packet_item where packet_id = $1', [packetId])
      : [];
    return { sharedUntil: until.sharedUntil, contents: await this.open(packetId, rows) };
  }

  /** One whose key was destroyed since is as one that is gone. */
  private async open(packetId: string, rows: readonly Row[]): Promise<Released[]> {
    const sorted = [...rows].sort((a, b) => RELEASE_ITEM_CODES.indexOf(a.item) - RELEASE_ITEM_CODES.indexOf(b.item));
    const opened = await this.keys.openMany(packetId, sorted.map((row) => ({ ciphertext: row.ciphertext, place: itemPlaceOf(row) })));
    return sorted.flatMap(({ item }, index) => {
      const one = opened[index];
      return one?.readable ? [{ item, values: one.content as Released['values'] }] : [];
    });
  }
}
