import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule, derivedSecret } from '@parasol/database';
import { createApp, silentLog } from '@parasol/http';
import { StaffModule, staffSettings, type StaffSettings } from '@parasol/staff';
import type { TestDatabase } from './database';

export const PUBLIC_URL = 'https://parasol.test';
/** The least that argon2 takes: for specs that are not about its cost. */
export const CHEAP_HASHES = { memoryKib: 64, passes: 1 };

/** An application that serves staff and sign-in only, over a test database. */
export function createStaffApp(database: TestDatabase, overrides: Partial<Pick<StaffSettings, 'hashCost' | 'throttle'>> = { hashCost: CHEAP_HASHES }): Promise<NestFastifyApplication> {
  const { app, signin, audit, system } = database.urls;
  @Module({ imports: [DatabaseModule.with({ app, signin, audit, system }), StaffModule.with(staffSettings(database.secrets, PUBLIC_URL, overrides))] })
  class StaffApp {}
  return createApp(StaffApp, { secret: derivedSecret(database.secrets, 'http'), publicUrl: PUBLIC_URL, log: silentLog });
}
