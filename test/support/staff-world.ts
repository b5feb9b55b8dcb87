import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { StaffSettings } from '@parasol/staff';
import { Client } from 'pg';
import { anOrganisation, type BuiltOrganisation } from '../builders/staff';
import { createTestDatabase, type TestDatabase } from './database';
import { createStaffApp } from './staff-app';

/** Two organisations over one database, and a superuser's eyes. */
export interface StaffWorld {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly admin: Client;
  readonly home: BuiltOrganisation;
  readonly other: BuiltOrganisation;
  close(): Promise<void>;
}

export async function openStaffWorld(overrides?: Partial<Pick<StaffSettings, 'hashCost' | 'throttle'>>): Promise<StaffWorld> {
  const database = await createTestDatabase();
  const app = await createStaffApp(database, overrides);
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const home = await anOrganisation(app, { name: 'Home' });
  const other = await anOrganisation(app, { name: 'Other' });
  const close = async (): Promise<void> => {
    await app.close();
    await admin.end();
    await database.drop();
  };
  return { app, database, admin, home, other, close };
}
