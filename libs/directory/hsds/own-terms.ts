import { createHash } from 'node:crypto';
import { SERVICE_FAMILIES, type ServiceFamily } from '@parasol/kernel';
import type { Attribute } from './rows';

/** What the organisation knows of a service that HSDS has no field for, and that may leave: as terms of a taxonomy of our own. */
export interface OwnFacts {
  readonly serviceFamilies: readonly ServiceFamily[];
  readonly noIdNeeded: boolean | null;
  readonly noInsuranceNeeded: boolean | null;
  readonly walkIn: boolean | null;
}

const TAXONOMY = { id: uuidOf('taxonomy'), name: 'Parasol', description: 'Families of services, and what one need not bring or arrange.' };
const FAMILY = /^family\.(\w+)$/;
const FACTS = { no_id_needed: 'noIdNeeded', no_insurance_needed: 'noInsuranceNeeded', walk_in: 'walkIn' } as const;

/** The same text gives the same id, so that an export can be imported again. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(`parasol directory ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The facts as attributes of a service. @param serviceId its HSDS id */
export function attributesOf(serviceId: string, facts: OwnFacts): Attribute[] {
  const known = Object.entries(FACTS).flatMap(([code, key]): [string, string][] => (facts[key] === null ? [] : [[code, String(facts[key])]]));
  return [...facts.serviceFamilies.map((family): [string, string] => [`family.${family}`, 'true']), ...known].map(([code, value]) => ({
    id: uuidOf(`${serviceId} ${code}`),
    link_type: 'service',
    link_entity: 'service',
    value,
    taxonomy_term: { id: uuidOf(code), code, name: code.replace(/[._]/g, ' '), description: code.replace(/[._]/g, ' '), taxonomy: TAXONOMY.name, taxonomy_detail: TAXONOMY, language: 'en' },
  }));
}

const isOwn = ({ taxonomy_term: term }: Attribute): boolean => term?.taxonomy === TAXONOMY.name || term?.taxonomy_detail?.id === TAXONOMY.id;

/** Takes our own attributes out of those of a service. */
export function factsIn(attributes: readonly Attribute[] = []): { facts: OwnFacts; others: Attribute[] } {
  const own = new Map(attributes.filter(isOwn).map(({ taxonomy_term: term, value }) => [term?.code ?? '', value]));
  const families = [...own.keys()].flatMap((code) => SERVICE_FAMILIES.find((family) => family === FAMILY.exec(code)?.[1]) ?? []);
  const said = (code: string): boolean | null => (own.get(code) === 'true' ? true : own.get(code) === 'false' ? false : null);
  return {
    facts: { serviceFamilies: families, noIdNeeded: said('no_id_needed'), noInsuranceNeeded: said('no_insurance_needed'), walkIn: said('walk_in') },
    others: attributes.filter((attribute) => !isOwn(attribute)),
  };
}
