import { instant } from '@parasol/http';
import { ROLES } from '@parasol/kernel';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../organisations/organisation.entity';
import { DEVICE_KINDS } from './limits';

const DeviceKindOut = z.enum(DEVICE_KINDS);

export const CurrentSession = z.object({
  sessionId: z.uuid(),
  worker: z.object({ id: z.uuid(), displayName: z.string() }),
  organisation: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(ORGANISATION_KINDS) }),
  role: z.enum(ROLES).meta({ description: 'In which the worker acts now.' }),
  roles: z.array(z.enum(ROLES)).meta({ description: 'In which they may act.' }),
  teamIds: z.array(z.uuid()),
  device: z.object({ id: z.uuid(), kind: DeviceKindOut }),
  createdAt: instant(),
  expiresAt: instant().meta({ description: 'When it ends in any case.' }),
  idleSeconds: z.int().meta({ description: 'How long it lives without a request.' }),
  rules: z.string().meta({
    description: 'The rules of the active role as JSON text, for CASL’s createMongoAbility: what to show as possible. The server asks its own.',
    example: '[{"action":["read"],"subject":"Team","conditions":{"organisationId":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}}]',
  }),
});

export const RoleSwitch = z.strictObject({ role: z.enum(ROLES) });
export const RoleSwitched = z.object({ sessionId: z.uuid(), role: z.enum(ROLES) });

export const SessionItem = z.object({
  id: z.uuid(),
  deviceId: z.uuid(),
  role: z.enum(ROLES),
  createdAt: instant(),
  lastSeenAt: instant(),
  expiresAt: instant(),
  current: z.boolean(),
});
/** A worker has few of either: no pages. */
export const SessionList = z.object({ items: z.array(SessionItem) });

export const DeviceItem = z.object({ id: z.uuid(), kind: DeviceKindOut, createdAt: instant(), lastSeenAt: instant(), current: z.boolean() });
export const DeviceList = z.object({ items: z.array(DeviceItem) });

export const ById = z.strictObject({ id: z.uuid() });
