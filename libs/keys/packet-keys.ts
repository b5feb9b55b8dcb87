import { keyVersionOf, openContent, sealContent } from './envelope';
import { placeBytes, type Opened, type Place } from './place';
import type { SubjectKeys } from './subject-keys';
import { unreadable } from './unreadable';

export interface SealedPacketItem {
  readonly ciphertext: Buffer;
  readonly place: Place;
}

/** For what is passed on in a packet: under a key of its own, which is destroyed when the packet is closed, whatever the file's key does. */
export class PacketKeys {
  constructor(private readonly keys: SubjectKeys) {}

  /** Makes the key of a packet that gets contents. Repeating it is harmless; a closed packet never gets a key again (`unreadable`). */
  create(organisationId: string, packetId: string): Promise<void> {
    return this.keys.create('packet', packetId, organisationId);
  }

  /** Seals a JSON value for one place. `unreadable` when the packet has no living key. */
  async seal(packetId: string, content: unknown, place: Place): Promise<Buffer> {
    const { newest } = await this.keys.find('packet', packetId, place.organisationId);
    return sealContent(newest, placeBytes('packet', packetId, place), content);
  }

  /** Opens items of one packet, in the order given; one that cannot be read spoils no other. */
  async openMany(packetId: string, items: readonly SealedPacketItem[]): Promise<Opened[]> {
    const keys = items.length === 0 ? undefined : (await this.keys.load([packetId])).get(packetId);
    return items.map(({ ciphertext, place }) => {
      try {
        if (keys?.kind !== 'packet' || keys.organisationId !== place.organisationId) throw unreadable();
        const key = keys.versions.get(keyVersionOf(ciphertext));
        if (!key) throw unreadable();
        return { readable: true, content: openContent(key, placeBytes('packet', packetId, place), ciphertext) };
      } catch {
        return { readable: false };
      }
    });
  }

  /** Destroys the packet's key for good; a packet that never had one has nothing to lose. Doing it twice does nothing. */
  async destroy(packetId: string): Promise<void> {
    await this.keys.destroyAll(packetId);
  }
}
