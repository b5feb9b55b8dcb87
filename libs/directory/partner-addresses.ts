import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';

const MOST = 5;

/** The door of the directory for whoever writes to a partner: the addresses that its entries there are known by. */
@Injectable()
export class PartnerAddresses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of entries that are tied to the partner, those of services before those of who runs them. */
  async ofPartner(partnerId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ service: string | null; house: string | null }>(
      `select e.document->>'email' as service, o.document->>'email' as house
       from parasol.directory_entry e join parasol.directory_organisation o on o.id = e.directory_organisation_id
       where e.partner_organisation_id = $1 and e.status = 'active' and not e.reveals order by e.name, e.id limit $2`,
      [partnerId, MOST],
    );
    const known = [...rows.map(({ service }) => service), ...rows.map(({ house }) => house)];
    return [...new Set(known.filter((address) => address !== null))].slice(0, MOST);
  }
}
