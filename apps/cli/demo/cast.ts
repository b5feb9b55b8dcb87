import type { AreaGroup, Role, ServiceFamily } from '@parasol/kernel';

/** Somebody of the demo. The first administrator of an organisation comes first; everybody is invented. */
export interface Member {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teams?: readonly string[];
}

export interface DemoOrganisation {
  readonly name: string;
  /** Ends the sign-in names of its workers. */
  readonly short: string;
  readonly kind: 'support' | 'partner';
  readonly teams: readonly string[];
  readonly areas: Readonly<Record<string, AreaGroup>>;
  readonly members: readonly Member[];
  readonly services?: readonly { readonly serviceFamily: ServiceFamily; readonly reveals?: boolean }[];
}

export const LANTERN: DemoOrganisation = {
  name: 'Lantern House',
  short: 'lantern',
  kind: 'support',
  teams: ['Night team', 'Day team'],
  areas: { Harbour: 'south', 'Old market': 'centre', 'Ring road': 'north', 'Station north': 'north', Online: 'online' },
  members: [
    { name: 'Imke', roles: ['administrator'] },
    { name: 'Tomas', roles: ['administrator'] },
    { name: 'Yara', roles: ['outreach_worker'], teams: ['Night team'] },
    { name: 'Joss', roles: ['outreach_worker'], teams: ['Night team', 'Day team'] },
    { name: 'Mina', roles: ['case_worker'], teams: ['Night team'] },
    { name: 'Pilar', roles: ['case_worker', 'outreach_worker'], teams: ['Day team'] },
    { name: 'Ngozi', roles: ['supervisor'], teams: ['Night team', 'Day team'] },
    { name: 'Bela', roles: ['coordinator'] },
    { name: 'Leyla', roles: ['adviser'] },
  ],
};

export const DOOR: DemoOrganisation = {
  name: 'Open Door Collective',
  short: 'door',
  kind: 'support',
  teams: ['Walking team'],
  areas: { Canal: 'west', 'Park side': 'east' },
  members: [
    { name: 'Ossian', roles: ['administrator'] },
    { name: 'Dunia', roles: ['outreach_worker'], teams: ['Walking team'] },
    { name: 'Radu', roles: ['case_worker'], teams: ['Walking team'] },
    { name: 'Wen', roles: ['supervisor', 'coordinator'], teams: ['Walking team'] },
  ],
};

export const CLINIC: DemoOrganisation = {
  name: 'Riverside Health Centre',
  short: 'riverside',
  kind: 'partner',
  teams: [],
  areas: {},
  services: [{ serviceFamily: 'health' }, { serviceFamily: 'mental_health' }, { serviceFamily: 'housing' }, { serviceFamily: 'rights_advice', reveals: true }],
  members: [
    { name: 'Hana', roles: ['administrator'] },
    { name: 'Kofi', roles: ['partner_worker'] },
    { name: 'Marisol', roles: ['partner_worker'] },
  ],
};

export const signInNameOf = (member: string, { short }: DemoOrganisation): string => `${member.toLowerCase()}.${short}`;
