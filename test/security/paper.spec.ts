import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROCESS_ROLES } from '@parasol/database';

const ROOT = join(__dirname, '../..');
const source = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const paper = source('SECURITY.md').replace(/\s+/g, ' ');
/** A section of SECURITY.md by its heading. */
const section = (title: string): string => new RegExp(`## ${title} (.*?)(?: ## |$)`).exec(paper)?.[1] ?? '';

/** What is said, and the line of the source that makes it so. */
type Figure = readonly [said: string, file: string, line: string];

const CIRCUMSTANCES: readonly Figure[] = [
  ['beyond 15 minutes or 12 hours: sign in again', 'libs/staff/sessions/limits.ts', 'IDLE_SECONDS = 15 * 60;'],
  ['beyond 15 minutes or 12 hours: sign in again', 'libs/staff/sessions/limits.ts', 'ABSOLUTE_SECONDS = 12 * 60 * 60;'],
  ['beyond 10 minutes: sign in again first', 'libs/staff/sessions/limits.ts', 'FRESH_SECONDS = 10 * 60;'],
];

const SIGNING_IN: readonly Figure[] = [
  ['by name and network together (5 are free), by network (30; /24 of IPv4, /56 of IPv6) and in all (1,000)', 'libs/staff/settings.ts', 'freePerAccount: 5, freePerNetwork: 30, freeInAll: 1_000, beginningsPerMinute: 300'],
  ['A network may begin 300 sign-ins by passkey a minute', 'libs/staff/settings.ts', 'beginningsPerMinute: 300'],
  ['15 minutes at most', 'libs/staff/sign-in/throttle.ts', 'LONGEST_SECONDS = 900;'],
  ['20 seconds where everybody shares the count', 'libs/staff/sign-in/throttle.ts', 'LONGEST_SECONDS_IN_ALL = 20;'],
  ['have 12 to 200 characters', 'libs/staff/sign-in/password-rules.ts', 'SHORTEST_PASSWORD = 12;'],
  ['have 12 to 200 characters', 'libs/staff/sign-in/sign-in.dto.ts', 'Password = z.string().min(1).max(200)'],
  ['a code of 140 bits, once, within 72 hours', 'libs/staff/invitations/invitation-codes.ts', 'INVITATION_HOURS = 72;'],
  ['a code of 140 bits, once, within 72 hours', 'libs/staff/sign-in/tokens.ts', 'INVITATION_LENGTH = 28;'],
  ['ten codes of 120 bits, each once', 'libs/staff/sign-in/factors.ts', 'RECOVERY_CODES = 10;'],
  ['ten codes of 120 bits, each once', 'libs/staff/sign-in/tokens.ts', 'RECOVERY_LENGTH = 24;'],
  ['256 bits, 90 days', 'libs/staff/upload/device-credentials.service.ts', 'DAYS = 90;'],
  ['a code of 40 that went another way', 'libs/staff/sign-in/tokens.ts', 'LINK_LENGTH = 8;'],
  ['for visits of 30 minutes', 'libs/packet-links/link-visits.service.ts', 'VISIT_MINUTES = 30;'],
];

const SESSIONS: readonly Figure[] = [
  ['after 15 minutes without a request and after 12 hours', 'libs/staff/sessions/limits.ts', 'IDLE_SECONDS = 15 * 60;'],
  ['puts itself away after 5 minutes without a touch', 'apps/web/src/app/safety.ts', 'IDLE_MINUTES = 5;'],
];

const LIMITS: readonly Figure[] = [
  ['a request\'s body, its head | 1 MiB, 16 KiB', 'libs/http/server.ts', 'BODY_LIMIT = 1_048_576;'],
  ['a request\'s body, its head | 1 MiB, 16 KiB', 'libs/http/server.ts', 'maxHeaderSize: 16_384'],
  ['an answer until it leaves | 30 s, 60 s', 'libs/http/server.ts', 'requestTimeout: 30_000'],
  ['an answer until it leaves | 30 s, 60 s', 'libs/http/server.ts', 'handlerTimeout: 60_000'],
  ['depth of a body | 24', 'libs/http/input.ts', 'MAX_DEPTH = 24;'],
  ['items of a page, of a batch of contacts, of an upload from a phone | 100, 500, 50', 'libs/http/cursor.ts', '.min(1).max(100)'],
  ['items of a page, of a batch of contacts, of an upload from a phone | 100, 500, 50', 'libs/contacts/contact.dto.ts', 'LARGEST_BATCH = 500;'],
  ['items of a page, of a batch of contacts, of an upload from a phone | 100, 500, 50', 'libs/offline-outbox/outbox.dto.ts', 'LARGEST_UPLOAD = 50;'],
  ['uploads of a device | 120 in ten minutes', 'libs/offline-outbox/upload.service.ts', 'points: 120, duration: 600'],
  ['drops of a worker | 60 an hour', 'libs/sealed/drops/drop-limit.ts', 'points: 60, duration: 3_600'],
  ['open streams of a session, of a process | 3, 1,000', 'libs/live/live-streams.ts', 'PER_SESSION = 3;'],
  ['open streams of a session, of a process | 3, 1,000', 'libs/live/live-streams.ts', 'PER_PROCESS = 1_000;'],
  ['tasks that one worker holds | 20, as the organisation sets it (1 to 500)', 'migrations/0062-task-queues.ts', 'claim_limit int not null default 20 constraint organisation_claim_limit_check check (claim_limit between 1 and 500)'],
  ['people of a contact, pieces of a supply | 200, 1,000', 'libs/contacts/contact.dto.ts', 'MOST_PEOPLE = 200;'],
  ['people of a contact, pieces of a supply | 200, 1,000', 'libs/contacts/contact.dto.ts', 'MOST_PIECES = 1_000;'],
  ['days of a consent | 90, if nothing else is said; 365 at most', 'libs/consents/consent-answers.service.ts', 'LONGEST_DAYS = 365;'],
  ['days of a consent | 90, if nothing else is said; 365 at most', 'libs/consents/consent-answers.service.ts', 'DEFAULT_DAYS = 90;'],
  ['in a directory\'s package | 5,000, 50,000', 'libs/directory/hsds/package.ts', 'MOST_SERVICES = 5_000;'],
  ['in a directory\'s package | 5,000, 50,000', 'libs/directory/hsds/package.ts', 'MOST_ROWS = 50_000;'],
  ['password hashes at once, waiting | 2 per processor, 200', 'libs/staff/sign-in/password-hashes.ts', 'AT_ONCE = 2 * availableParallelism();'],
  ['password hashes at once, waiting | 2 per processor, 200', 'libs/staff/sign-in/password-hashes.ts', 'MOST_WAITING = 200;'],
  ['a database statement | 30 s', 'libs/database/transaction.ts', "set_config('statement_timeout', '30s', true)"],
  ['3 at once in a worker process, tried 10 times', 'libs/jobs/settings.ts', 'concurrency: 3,'],
  ['3 at once in a worker process, tried 10 times', 'libs/jobs/settings.ts', 'maxAttempts: 10,'],
  ['A password hash takes 64 MiB', 'libs/staff/settings.ts', 'memoryKib: 65_536, passes: 3'],
];

const KEPT: readonly Figure[] = [
  ['an ended session a day, an invitation 30 days', 'libs/staff/staff.jobs.ts', 'KEEP_HOURS = 24;'],
  ['an ended session a day, an invitation 30 days', 'libs/staff/staff.jobs.ts', 'KEEP_INVITATION_DAYS = 30;'],
  ['what came back from a phone 90 days', 'libs/offline-outbox/outbox.jobs.ts', 'KEEP_RETURNS_DAYS = 90;'],
  ['a nickname six months', 'libs/contacts/regular.jobs.ts', "interval '6 months'"],
];

const untrue = (title: string, figures: readonly Figure[]): string[] =>
  figures.flatMap(([said, file, line]) => [...(section(title).includes(said) ? [] : [`SECURITY.md, ${title}, no longer says: ${said}`]), ...(source(file).includes(line) ? [] : [`${file} no longer says: ${line}`])]);

describe('SECURITY.md', () => {
  it('names the limits that the code keeps', () => {
    expect(untrue('Limits', LIMITS)).toEqual([]);
    expect(untrue('Limits', [['depth of a body | 25', 'libs/http/input.ts', 'MAX_DEPTH = 25;']])).toHaveLength(2);
  });

  it('names the circumstances that decide, with their figures', () => {
    expect(untrue('Circumstances', CIRCUMSTANCES)).toEqual([]);
    expect(section('Circumstances')).toContain('7 days for changing what one wrote');
    expect(source('libs/access/matrix.md')).toContain('for seven days');
  });

  it('says how guessing is slowed down, what a password is, and every way to sign in', () => {
    expect(untrue('Signing in', SIGNING_IN)).toEqual([]);
    const words = source('libs/staff/sign-in/common-words.ts');
    for (const word of ['parasol', 'umbrella', 'outreach', 'office', 'team']) expect([word, section('Signing in').includes(word), words.includes(` ${word} `)]).toEqual([word, true, true]);
  });

  it('says how long a session lasts, how many there may be, and why', () => {
    expect(untrue('Sessions', SESSIONS)).toEqual([]);
  });

  it('says of every level what protects it, who reads it, what logs hold, and for how long', () => {
    expect(untrue('What is protected', KEPT)).toEqual([]);
  });

  it('has every secret of an installation in its inventory of keys', () => {
    const [, body = ''] = /export interface Secrets \{(.*?)\n\}/s.exec(source('libs/database/secrets.ts')) ?? [];
    const secrets = [...body.matchAll(/readonly (\w+):/g)].map(([, name = '']) => name).filter((name) => name !== 'installation');
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter((name) => !section('Keys').includes(`\`${name}\``))).toEqual([]);
  });

  it('names what each process connects as, and nothing beyond', () => {
    const rolesIn = (text: string, process: string): string[] => (new RegExp(`\\| ${process} \\| ([^|]*) \\|`).exec(text)?.[1] ?? '').replaceAll('`', '').split(', ');
    expect({ api: rolesIn(section('Connections'), 'API'), worker: rolesIn(section('Connections'), 'worker') }).toEqual(PROCESS_ROLES);
    expect({ api: rolesIn(source('docker/README.md'), '`api`'), worker: rolesIn(source('docker/README.md'), '`worker`') }).toEqual(PROCESS_ROLES);
  });

  it('says within what time holes in parts of others are closed, and each part is named with its digest', () => {
    expect(section('Parts of others')).toMatch(/is closed within seven days, any other within thirty/);
    const { packages } = JSON.parse(source('package-lock.json')) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    const parts = Object.entries(packages).filter(([name]) => name !== '');
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
  });

  it('has every event of the process log in its inventory of logs', () => {
    const [, body = ''] = /const EVENTS = \{(.*?)\n\} as const/s.exec(source('libs/http/log.ts')) ?? [];
    const events = [...body.matchAll(/^ {2}(\w+): \{/gm)].map(([, name = '']) => name);
    expect(events.length).toBeGreaterThan(5);
    expect(events.filter((name) => !section('Logs').includes(`\`${name}\``))).toEqual([]);
    expect(untrue('Logs', [['20 MB and the 20 MB before', 'apps/cli/child.ts', 'LOG_LIMIT = 20_000_000;']])).toEqual([]);
  });
});
