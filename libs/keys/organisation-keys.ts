import { createHmac, hkdfSync } from 'node:crypto';
import { keyVersionOf, openContent, sealContent } from './envelope';
import { placeBytes, type Opened, type Place } from './place';
import type { SubjectKeys, UnwrappedKeys } from './subject-keys';
import { unreadable } from './unreadable';

export interface SealedOrganisationItem {
  readonly ciphertext: Buffer;
  readonly place: Place;
}

/** For what belongs to an organisation and to no case file: nicknames of regulars, keyed hashes. */
export class OrganisationKeys {
  constructor(private readonly keys: SubjectKeys) {}

  /** Seals a JSON value for one place; the organisation's key is made with its first use. */
  async seal(organisationId: string, content: unknown, place: Place): Promise<{ ciphertext: Buffer }> {
    const { newest } = await this.findOrCreate(organisationId);
    return { ciphertext: sealContent(newest, this.bound(organisationId, place), content) };
  }

  /** The value that was sealed for this very place; `unreadable` otherwise. */
  async open(organisationId: string, ciphertext: Buffer, place: Place): Promise<unknown> {
    return this.openItem(await this.find(organisationId), organisationId, { ciphertext, place });
  }

  /** As `open`, for many, in the order given; one that cannot be read spoils no other. */
  async openMany(organisationId: string, items: readonly SealedOrganisationItem[]): Promise<Opened[]> {
    if (items.length === 0) return [];
    const keys = await this.find(organisationId);
    return items.map((item) => {
      try {
        return { readable: true, content: this.openItem(keys, organisationId, item) };
      } catch {
        return { readable: false };
      }
    });
  }

  /**
   * Keyed hash (HMAC-SHA-256, 32 bytes) to find equal values without storing them. `purpose` is a fixed word: the
   * same value has unlike hashes under unlike purposes and in unlike organisations. Normalise the value before.
   */
  async mac(organisationId: string, purpose: string, value: string): Promise<Buffer> {
    const { newest } = await this.findOrCreate(organisationId);
    const key = Buffer.from(hkdfSync('sha256', newest.key, Buffer.alloc(0), `parasol mac ${purpose}`, 32));
    return createHmac('sha256', key).update(value, 'utf8').digest();
  }

  /** Destroys the key of an organisation that has left, and with it all that is sealed under it. */
  async destroy(organisationId: string): Promise<Date> {
    const at = await this.keys.destroyAll(organisationId);
    if (!at) throw unreadable();
    return at;
  }

  private find(organisationId: string): Promise<UnwrappedKeys> {
    return this.keys.find('organisation', organisationId, organisationId);
  }

  private async findOrCreate(organisationId: string): Promise<UnwrappedKeys> {
    const known = (await this.keys.load([organisationId])).has(organisationId);
    if (!known) await this.keys.create('organisation', organisationId, organisationId);
    return this.find(organisationId);
  }

  private openItem(keys: UnwrappedKeys, organisationId: string, { ciphertext, place }: SealedOrganisationItem): unknown {
    const key = keys.versions.get(keyVersionOf(ciphertext));
    if (!key) throw unreadable();
    return openContent(key, this.bound(organisationId, place), ciphertext);
  }

  private bound(organisationId: string, place: Place): Buffer {
    if (place.organisationId !== organisationId) throw unreadable();
    return placeBytes('organisation', organisationId, place);
  }
}
