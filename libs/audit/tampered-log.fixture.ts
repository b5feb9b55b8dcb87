import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client, Pool } from 'pg';
import { AuditKey } from './audit-key';
import { headsFolderOf } from './chain.module';
import { AuditChainer } from './chainer';
import { columnsOf, entryRow, INSERT_ENTRIES } from './entry-rows';
import { HeadsFolder } from './heads';
import { verifyAudit, type Verdict } from './verify';

/** Links of each organisation in a fresh log. */
export const LINKS = 30;

/** A log of two organisations that a spec may tamper with. */
export class TamperedLog {
  readonly key = new AuditKey(randomBytes(32));
  readonly organisations = [randomUUID(), randomUUID()].sort() as [string, string];
  readonly tampered = this.organisations[0];
  readonly untouched = this.organisations[1];
  chainer: AuditChainer;

  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    readonly jobs: Pool,
    private readonly backup: Pool,
    private readonly app: Pool,
    readonly admin: Client,
  ) {}

  static async open(): Promise<TamperedLog> {
    const database = await createTestDatabase();
    const pool = (connectionString: string): Pool => new Pool({ connectionString, max: 4 });
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { jobs, backup, audit } = database.urls;
    return new TamperedLog(database, headsFolderOf(database.dataDir), pool(jobs), pool(backup), pool(audit), admin);
  }

  async close(): Promise<void> {
    await Promise.all([this.jobs.end(), this.backup.end(), this.app.end(), this.admin.end()]);
    await this.database.drop();
  }

  /** Empties the log and fills it again, signed in two steps, so that there is an earlier head. */
  async refill(): Promise<void> {
    await this.tamper('truncate audit.entry, audit.link, audit.unlinked');
    rmSync(this.folder, { recursive: true, force: true });
    this.chainer = this.restart();
    for (let half = 0; half < 2; half++) {
      for (const organisationId of this.organisations) await this.enter(organisationId, LINKS / 2);
      await this.chainer.pass();
    }
  }

  /** A chainer as another process would start it. */
  restart(key = this.key, folder = this.folder): AuditChainer {
    return new AuditChainer(this.jobs, key, new HeadsFolder(folder, key));
  }

  async enter(organisationId: string, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const actor = { organisationId, workerId: randomUUID(), role: 'case_worker' };
      const row = entryRow(actor, { action: 'section.read', subjectType: 'section', subjectId: randomUUID(), caseFileId: randomUUID(), section: 'safety' }, 'done');
      await this.app.query(INSERT_ENTRIES, columnsOf([row]));
    }
  }

  /** As somebody who owns the server would: triggers and policies do not bind them. `$org` is the tampered organisation. */
  async tamper(...statements: string[]): Promise<void> {
    await this.admin.query('set session_replication_role = replica');
    for (const statement of statements) await this.admin.query(statement.replaceAll('$org', `'${this.tampered}'`));
    await this.admin.query('set session_replication_role = origin');
  }

  /** The entry behind a link of the tampered organisation, as a subquery. */
  at(seq: number): string {
    return `(select entry_id from audit.link where organisation_id = $org and seq = ${seq})`;
  }

  verify(): Promise<Verdict> {
    return verifyAudit(this.backup, this.key, this.folder);
  }

  /** Findings as short lines; the tampered organisation is not named, the other one is. */
  async told(): Promise<string[]> {
    const { findings } = await this.verify();
    return findings.map(({ code, organisationId, seq, count }) =>
      [code, organisationId === this.untouched ? 'UNTOUCHED' : '', seq || '', count ? `x${count}` : ''].filter(String).join(' '),
    );
  }
}
