import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditKey } from './audit-key';
import { LINKS, TamperedLog } from './tampered-log.fixture';

describe('verify-audit, by the signed heads,', () => {
  let log: TamperedLog;
  beforeAll(async () => {
    log = await TamperedLog.open();
  });
  afterAll(() => log.close());
  // Each finding is made on a fresh log.
  beforeEach(() => log.refill());

  describe('finds a rewritten chain', () => {
    const rewriteWith = async (other: AuditKey, to: string): Promise<void> => {
      await log.tamper(
        `update audit.entry set section = 'notes' where id = ${log.at(7)}`,
        'insert into audit.unlinked select organisation_id, at, id from audit.entry where organisation_id = $org',
        'delete from audit.link where organisation_id = $org',
      );
      await log.restart(other, to).pass();
    };

    it('under another key', async () => {
      await rewriteWith(new AuditKey(randomBytes(32)), join(log.database.dataDir, 'elsewhere'));
      expect(await log.told()).toEqual(['chain_rewritten 1']);
    });

    it('under the true key, by the signed head', async () => {
      await rewriteWith(log.key, join(log.database.dataDir, 'elsewhere-2'));
      expect(await log.told()).toContain(`chain_rewritten ${LINKS}`);
    });

    it('under the true key and with a new signed head, by the heads of earlier hours', async () => {
      const forgery = join(log.database.dataDir, 'elsewhere-3');
      await rewriteWith(log.key, forgery);
      cpSync(join(forgery, 'head.json'), join(log.folder, 'head.json'));
      expect(await log.told()).toEqual([`chain_rewritten ${LINKS / 2}`]);
    });
  });

  describe('finds what was done to the signed heads', () => {
    const head = (): string => join(log.folder, 'head.json');
    const history = (): string => join(log.folder, readdirSync(log.folder).find((name) => name !== 'head.json' && !name.startsWith('.'))!);

    it('a head that was changed', async () => {
      writeFileSync(head(), readFileSync(head(), 'utf8').replace(`"seq":${LINKS}`, `"seq":${LINKS - 1}`));
      expect(await log.told()).toEqual(['head_broken x1']);
    });

    it('a head that is gone', async () => {
      rmSync(head());
      expect(await log.told()).toEqual(['head_missing', 'head_missing UNTOUCHED']);
    });

    it('all heads that are gone', async () => {
      rmSync(log.folder, { recursive: true });
      expect(await log.told()).toEqual(['head_missing', 'head_missing UNTOUCHED']);
    });

    it('an older head, true as it was, with the tail cut to fit it', async () => {
      const earlier = JSON.parse(readFileSync(history(), 'utf8')) as { heads: { seq: number }[] }[];
      await log.enter(log.tampered, 5);
      await log.restart().pass();
      const aside = JSON.stringify([JSON.parse(readFileSync(head(), 'utf8'))]);
      writeFileSync(head(), JSON.stringify(earlier[0]));
      expect(await log.told()).toEqual([]);
      writeFileSync(history(), JSON.stringify([...earlier, ...(JSON.parse(aside) as unknown[])]));
      expect(await log.told()).toEqual([`head_set_back ${LINKS / 2}`, `head_set_back UNTOUCHED ${LINKS / 2}`]);
    });

    it('a damaged file of earlier heads', async () => {
      writeFileSync(history(), '{');
      expect(await log.told()).toEqual(['head_broken x1']);
    });

    it('and the chainer writes over none of it', async () => {
      const damaged = readFileSync(head(), 'utf8').replace('"seq":', '"seq":1');
      writeFileSync(head(), damaged);
      await log.enter(log.tampered, 1);
      expect((await log.chainer.pass()).stuck).toEqual([log.tampered]);
      expect(readFileSync(head(), 'utf8')).toBe(damaged);
    });
  });
});
