import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anOrganisation, aTeam, signedInWorker, type BuiltOrganisation } from '@test/builders/staff';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { createStaffApp } from '@test/support/staff-app';

describe('staff', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let home: BuiltOrganisation;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createStaffApp(database);
    home = await anOrganisation(app);
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('lets a worker in who was invited, in the role and on the team that they were given', async () => {
    const team = await aTeam(home);
    const worker = await signedInWorker({ organisation: home, role: 'supervisor', team });
    const { status, body } = await worker.get('/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({ role: 'supervisor', roles: ['supervisor'], teamIds: [team], worker: { id: worker.workerId }, organisation: { id: home.id, kind: 'support' } });
  });
});
