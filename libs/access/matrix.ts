import { ROLES, type Actor, type Role } from '@parasol/kernel';
import { abilityOf, type RolePages } from './ability';
import { SECTIONS } from './sections';
import { ACTIONS, type Action, type SubjectName } from './subjects';

const ME = '00000000-0000-0000-0000-000000000001';
const HOME = '00000000-0000-0000-0000-000000000002';
const TEAM = '00000000-0000-0000-0000-000000000003';
const NOW = new Date('2026-01-15T00:00:00Z');
const WEEK_AGO = new Date('2026-01-08T00:00:00Z').toISOString();

/** Conditions of rules, in the order in which they are said, and how they are said. Anything else is printed as it is. */
const WORDS: Record<string, string> = {
  [`careTeam=${ME}`]: 'on the care team',
  [`advisers=${ME}`]: 'on the advisers’ desk',
  [`blocked={"$ne":"${ME}"}`]: 'not excluded by the person',
  [`organisationId=${HOME}`]: 'own organisation',
  [`teamId={"$in":["${TEAM}"]}`]: 'own team',
  [`authorId=${ME}`]: 'wrote it',
  [`createdBy=${ME}`]: 'drafted it',
  [`assignedTo=${ME}`]: 'carries it',
  [`companionId=${ME}`]: 'goes along',
  [`recordedBy=${ME}`]: 'recorded it',
  [`openedBy=${ME}`]: 'while an opening lasts',
  [`workerId=${ME}`]: 'their own',
  [`workerId={"$ne":"${ME}"}`]: 'of somebody else',
  [`grantedBy={"$ne":"${ME}"}`]: 'granted by somebody else',
  [`workerId={"$in":[null,"${ME}"]}`]: 'for the queue or themselves',
  'workerId=null': 'in the queue',
  [`begunBy={"$ne":"${ME}"}`]: 'begun by somebody else',
  [`reportedBy=${ME}`]: 'reported it',
  [`requestedBy=${ME}`]: 'asked for it',
  [`requestedBy={"$ne":"${ME}"}`]: 'asked for by somebody else',
  [`confirmedBy=${ME}`]: 'confirmed it',
  'atDesk=false': 'not by an adviser',
  'atDesk=true': 'as an adviser',
  'teamId=null': 'of the whole organisation',
  'file=null': 'without a file',
  'handedOver=false': 'until handed over',
  [`writtenAt={"$gt":"${WEEK_AGO}"}`]: 'for seven days',
  [`createdAt={"$gt":"${WEEK_AGO}"}`]: 'for seven days',
  'safetySharedWithAdviser=true': 'if the person asked for it',
  [`recipientOrganisationId=${HOME}`]: 'addressed to their organisation',
  'consentStands=true': 'while its consent stands',
  'covered=true': 'and still covers it',
  'partnerExcluded=false': 'not excluded by the person',
  'actorRole={"$ne":"adviser"}': 'not what advisers did',
};

const SECTION_COLUMNS: readonly Role[] = ROLES;

/** `matrix.md`: the policy as CASL answers it, for people to read. Regenerated and compared in CI. */
export function matrixDocument(pages: RolePages): string {
  const lines = [
    '# Who may do what',
    '',
    'Generated from `roles/` and `sections.ts`; change those, then run `npm run generate`. R reads, W writes and changes too,',
    '* only under the conditions that stand below. Only with the relationship that the role needs; without it, nothing.',
    '',
    `| section | ${SECTION_COLUMNS.map(spaced).join(' | ')} | why it is asked |`,
    `|---|${SECTION_COLUMNS.map(() => '---').join('|')}|---|`,
    ...Object.entries(SECTIONS).map(([name, section]) => `| ${spaced(name)} | ${SECTION_COLUMNS.map((role) => sectionCell(pages, role, name)).join(' | ')} | ${section.why} |`),
    '',
  ];
  for (const role of ROLES) lines.push(`## ${spaced(role)}`, '', ...ruleLines(pages, role), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

interface Rule {
  readonly actions: readonly Action[];
  readonly subject: SubjectName;
  readonly conditions: Readonly<Record<string, unknown>>;
}

function rulesOf(pages: RolePages, role: Role): Rule[] {
  const me: Actor = { role, workerId: ME, organisationId: HOME, teamIds: [TEAM], sessionId: ME, deviceId: ME };
  return abilityOf(me, pages[role], NOW).rules.map((rule) => ({
    actions: [rule.action].flat(),
    subject: rule.subject as SubjectName,
    conditions: (rule.conditions ?? {}),
  }));
}

const sectionsOf = (rule: Rule): string[] => {
  const section = rule.conditions['section'] as string | { $in?: string[] } | undefined;
  return typeof section === 'string' ? [section] : (section?.$in ?? []);
};

const EXTRA = ['authorId', 'handedOver', 'writtenAt', 'openedBy', 'safetySharedWithAdviser'];

function sectionCell(pages: RolePages, role: Role, section: string): string {
  const rules = rulesOf(pages, role).filter((rule) => rule.subject === 'Entry' && sectionsOf(rule).includes(section));
  if (rules.length === 0) return '–';
  const writes = rules.some((rule) => rule.actions.includes('create') || rule.actions.includes('update'));
  const limited = rules.some((rule) => EXTRA.some((key) => key in rule.conditions));
  return `${writes ? 'W' : 'R'}${limited ? '*' : ''}`;
}

function ruleLines(pages: RolePages, role: Role): string[] {
  return rulesOf(pages, role).map((rule) => {
    const actions = ACTIONS.filter((action) => rule.actions.includes(action)).join(', ');
    const { section, ...rest } = rule.conditions;
    const what = section === undefined ? words(rule.subject) : `sections ${sectionsOf(rule).map(spaced).join(', ')}`;
    const conditions = Object.entries(rest).map(([key, value]) => sayCondition(key, value));
    return `- ${actions}: ${what}${conditions.length > 0 ? ` (${[...new Set(conditions)].join('; ')})` : ''}`;
  });
}

function sayCondition(key: string, value: unknown): string {
  const [owner, plain] = key.startsWith('file.') ? ['of a file: ', key.slice(5)] : ['', key];
  const written = value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `${owner}${WORDS[`${plain}=${written}`] ?? `${plain} ${written}`}`;
}

const spaced = (code: string): string => code.replaceAll('_', ' ');
const words = (subject: string): string => subject.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
