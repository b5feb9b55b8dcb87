import { AuditKey, headsFolderOf, verifyAudit as verify, type Finding, type FindingCode, type Verdict } from '@parasol/audit';
import { Connections } from '@parasol/database';
import type { Command } from 'commander';
import { openInstallation } from '../installation';

const MEANING: Record<FindingCode, string> = {
  entry_changed: 'the entry, or its place in the chain, is not what was chained',
  entry_removed: 'the entry is gone',
  entry_inserted: 'entries came in past the log’s own door',
  entry_dated_back: 'the entry is older than the chain it stands in',
  link_removed: 'links are missing from here',
  order_broken: 'the link does not follow the one before it',
  chain_rewritten: 'the chain is not the one that was signed',
  tail_cut: 'the chain ends here, and the signed head is further on',
  head_missing: 'no signed head names this organisation',
  head_broken: 'files of signed heads are damaged, or not ours',
  head_set_back: 'the signed head is older than earlier ones',
};
/** The chainer works every second; entries that wait longer than this wait for a worker that does not run. */
const LATE_SECONDS = 60;

/**
 * Adds `verify-audit`: checks the whole audit log of this installation. One line per finding (code, organisation, place
 * in the chain; no values); exit code 0 when all is as it was chained, 1 otherwise.
 */
export function verifyAudit(program: Command): void {
  program
    .command('verify-audit')
    .description('check that nobody changed, removed, inserted, reordered or cut off entries of the audit log')
    .action(async () => {
      const installation = await openInstallation();
      const connections = new Connections(installation.urls);
      try {
        const key = new AuditKey(Buffer.from(installation.secrets.auditKey, 'base64'));
        const verdict = await verify(connections.pool('backup'), key, headsFolderOf(installation.dataDir));
        process.stdout.write(`${report(verdict).join('\n')}\n`);
        if (verdict.findings.length > 0) process.exitCode = 1;
      } finally {
        await connections.close();
        await installation.close();
      }
    });
}

/** What the operator reads. */
export function report({ organisations, links, findings, tails, headsAt }: Verdict): string[] {
  return [
    `Audit log: ${links} chained entries of ${organisations} organisations; signed heads ${headsAt ? `of ${headsAt}` : 'none'}.`,
    ...tails.map(
      ({ organisationId, entries, oldestSeconds }) =>
        `not chained yet: ${entries} entries of ${organisationId}, the oldest for ${oldestSeconds} s${oldestSeconds > LATE_SECONDS ? ' (does the worker run?)' : ''}`,
    ),
    ...findings.map(line),
    findings.length === 0 ? 'Nothing was changed, removed, inserted, reordered or cut off.' : `FINDINGS: ${findings.length}. Keep a copy of database and data folder before anything else.`,
  ];
}

function line({ code, organisationId, seq, count }: Finding): string {
  const where = [organisationId, seq === undefined ? undefined : `seq ${seq}`].filter((part) => part !== undefined);
  const many = count === undefined ? '' : ` (${count} times)`;
  return `${[code, ...where].join(' ')}: ${MEANING[code]}${many}`;
}
