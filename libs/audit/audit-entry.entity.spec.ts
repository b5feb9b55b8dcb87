import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { DataSource } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

describe('the entity of an audit entry', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is the table of the migrations: TypeORM would change nothing', async () => {
    const source = await new DataSource({ type: 'postgres', url: database.urls.owner, entities: [AuditEntry], installExtensions: false }).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
