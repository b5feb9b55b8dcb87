import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '@parasol/keys';

interface SealedNickname {
  readonly id: string;
  readonly version: number;
  readonly ciphertext: Buffer;
}

const PURPOSE = 'regular.nickname';

/** Nicknames leave memory sealed only; an equal one in a team is found by its keyed hash. */
@Injectable()
export class Nicknames {
  constructor(private readonly keys: OrganisationKeys) {}

  /** @param version of the row that will hold it */
  async seal(organisationId: string, id: string, version: number, nickname: string): Promise<Buffer> {
    const { ciphertext } = await this.keys.seal(organisationId, nickname, place(organisationId, id, version));
    return ciphertext;
  }

  /** In the order given; undefined where the key is gone. */
  async openAll(organisationId: string, rows: readonly SealedNickname[]): Promise<(string | undefined)[]> {
    const items = rows.map(({ id, version, ciphertext }) => ({ ciphertext, place: place(organisationId, id, version) }));
    const opened = await this.keys.openMany(organisationId, items);
    return opened.map((each) => (each.readable && typeof each.content === 'string' ? each.content : undefined));
  }

  /** The same nickname has unlike hashes in unlike teams. */
  mac(organisationId: string, teamId: string, nickname: string): Promise<Buffer> {
    return this.keys.mac(organisationId, PURPOSE, `${teamId}\n${nickname}`);
  }
}

const place = (organisationId: string, rowId: string, version: number) => ({ organisationId, section: PURPOSE, rowId, version });
