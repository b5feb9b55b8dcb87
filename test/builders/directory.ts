import { randomUUID } from 'node:crypto';
import { done } from './referrals';
import type { SignedInWorker } from './staff';
import { aWord } from './words';

type Hsds = Readonly<Record<string, unknown>>;

/** An organisation of HSDS 3 with one service at one location, in small; `over` changes the service. */
export function anHsdsOrganisation(over: Hsds = {}): Hsds & { readonly id: string; readonly services: readonly (Hsds & { readonly id: string })[] } {
  const location = {
    id: randomUUID(), location_type: 'physical', name: 'Harbour House',
    addresses: [{ id: randomUUID(), address_1: '1 Quay Street', city: 'Lanternport', state_province: 'Coast', postal_code: '4711', country: 'PT', address_type: 'physical' }],
  };
  return {
    id: randomUUID(), name: `Harbour Clinic ${aWord()}`, description: 'A clinic that is open to everybody.',
    services: [
      {
        id: randomUUID(), name: `Open consultation ${aWord()}`, status: 'active', description: 'Somebody to talk to about health.',
        phones: [{ id: randomUUID(), number: '+351 555 0100' }],
        languages: [{ id: randomUUID(), name: 'Spanish', code: 'es' }],
        cost_options: [{ id: randomUUID(), amount: 0, currency: 'EUR' }],
        service_at_locations: [{ id: randomUUID(), location }],
        ...over,
      },
    ],
  };
}

/** Imports organisations as an administrator does; answers the receipt. */
export const importHsds = (administrator: SignedInWorker, organisations: readonly Hsds[], more: object = {}): Promise<{ made: number; changed: number; unchanged: number }> =>
  done(administrator, '/directory-imports', { files: [{ name: 'organizations.json', content: JSON.stringify(organisations) }], ...more });

/** Entries in the directory of an organisation, by name; two, so that lists have a second page. */
export async function aDirectory(administrator: SignedInWorker): Promise<string[]> {
  await importHsds(administrator, [anHsdsOrganisation(), anHsdsOrganisation()], { serviceFamily: 'health' });
  const { items } = await done(administrator, '/directory-searches', {});
  return (items as { id: string }[]).map(({ id }) => id);
}

/** A partner's worker proposes a change to an entry, which is tied to their organisation; answers the proposal's id. */
export async function aProposal(administrator: SignedInWorker, partnerWorker: SignedInWorker, entryId: string, changes: object = { phone: '+351 555 0199' }): Promise<string> {
  const { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, version } = (await administrator.expect(200, 'GET', `/directory-entries/${entryId}`)).body;
  const facts = { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId: partnerWorker.organisationId, alert: null };
  await administrator.expect(200, 'PUT', `/directory-entries/${entryId}`, facts, { headers: { 'if-match': `"${version}"` } });
  return (await done(partnerWorker, `/own-directory-entries/${entryId}/proposals`, changes)).id as string;
}
