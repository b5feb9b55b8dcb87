import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { OrganisationKeys } from '@parasol/keys';
import type { ContactFact } from './contact-fact';

const ADD_CONTACTS = `insert into reports.fact_contact
    (organisation_id, fact_key, version, month, setting, area_group, kind, people, person, gender_band, age_band, returning_person)
  select $1, fact_key, version, month, setting, area_group, kind, people, person, gender_band, age_band, returning_person
  from jsonb_to_recordset($2::jsonb) as f (fact_key bytea, version int, month date, setting text, area_group text, kind text, people int,
    person bytea, gender_band text, age_band text, returning_person boolean)`;

const ADD_SUPPLIES = `insert into reports.fact_supply (organisation_id, fact_key, version, supply, quantity)
  select $1, fact_key, version, supply, quantity from jsonb_to_recordset($2::jsonb) as f (fact_key bytea, version int, supply text, quantity int)`;

const ADD_SERVICES = `insert into reports.fact_service (organisation_id, fact_key, version, service)
  select $1, fact_key, version, service from jsonb_to_recordset($2::jsonb) as f (fact_key bytea, version int, service text)`;

/** Writes the fact rows of what a verb did, in the verb's own transaction: a count and what it counts never differ. */
@Injectable()
export class FactWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: OrganisationKeys,
  ) {}

  /** Adds one version of each contact to the facts; with the same version again the transaction fails. */
  async contacts(facts: readonly ContactFact[]): Promise<void> {
    if (facts.length === 0) return;
    const { organisationId } = this.unitOfWork;
    const hash = await this.pseudonyms(organisationId);
    const contacts = facts.map((fact) => ({
      fact_key: hash('contact', fact.contactId),
      version: fact.version,
      month: `${fact.heldOn.slice(0, 7)}-01`,
      setting: fact.setting,
      area_group: fact.areaGroup ?? 'elsewhere',
      kind: fact.kind,
      people: fact.people,
      person: fact.personId === null ? null : hash('person', fact.personId),
      gender_band: fact.genderBand,
      age_band: fact.ageBand,
      returning_person: fact.returning,
    }));
    const key = (index: number) => ({ fact_key: contacts[index]!.fact_key, version: contacts[index]!.version });
    const supplies = facts.flatMap((fact, index) => fact.supplies.map((given) => ({ ...key(index), ...given })));
    const services = facts.flatMap((fact, index) => fact.services.map((service) => ({ ...key(index), service })));
    const add = (statement: string, rows: readonly object[]) => (rows.length > 0 ? [this.unitOfWork.query(statement, [organisationId, JSON.stringify(rows)])] : []);
    await Promise.all([...add(ADD_CONTACTS, contacts), ...add(ADD_SUPPLIES, supplies), ...add(ADD_SERVICES, services)]);
  }

  /** One question to the key store for any number of hashes: its answer is a key of its own for the facts. */
  private async pseudonyms(organisationId: string): Promise<(kind: 'contact' | 'person', id: string) => string> {
    const key = await this.keys.mac(organisationId, 'reports.facts', 'pseudonyms');
    return (kind, id) => `\\x${createHmac('sha256', key).update(`${kind}:${id}`).digest('hex')}`;
  }
}
