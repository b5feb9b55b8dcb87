import { KINDS } from '../builders/everything';
import { fill, requestsWithIds, withoutIds, type Place, type Template } from '../security/requests-with-ids';
import type { ToldOperation } from '../security/operations';
import type { Linked } from './packets';
import type { Seed } from './seed';
import type { Asked } from './wire';

/** A request that an operation takes, with the ids of `home` in it. */
export interface Planned extends Asked {
  readonly operation: ToldOperation;
}

const NOBODY = '6f1d2c3b-4a5e-4c44-8f6a-9a599b2d7f3e';
/** What tells about the process and not about what is kept; asked by itself. */
const OF_THE_PROCESS = /^\/(metrics|health|readiness|docs|openapi\.json)$/;
const PAGE = 'limit=100';

/** What hangs on the first file, whichever file is asked about. */
const ON_THE_FIRST = /^(place|proposed_place|conflict_block|\w+_entry)$/;

/** What is asked of a link can be done only where the partner has no account. */
const OF_A_LINK = /^\/referrals\/\{id\}\/(link|link-mail)$/;

function filled(template: Template, { home, partnerId, otherPartnerId, files, linked }: Seed, asked: string): Planned {
  const file = template.places.some((place) => ON_THE_FIRST.test(place)) ? (files[0] ?? asked) : asked;
  const ofALink = OF_A_LINK.exec(template.operation.path)?.[1] as keyof Linked | undefined;
  const idOf = (place: Place): string => {
    if (place === 'draft_referral' && ofALink) return linked[ofALink];
    if (place === 'case_file') return file;
    if (place === 'partner') return partnerId;
    if (place === 'other_partner') return otherPartnerId;
    return (KINDS as readonly string[]).includes(place) ? home.ids[place as keyof typeof home.ids] : NOBODY;
  };
  return { operation: template.operation, ...fill(template, template.places.map(idOf)) };
}

const queryOf = ({ query, paged }: ToldOperation, over: Readonly<Record<string, unknown>> = {}): string => {
  const asked = Object.entries({ ...query, ...over }).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  const all = [...asked, ...(paged ? [PAGE] : [])];
  return all.length > 0 ? `?${all.join('&')}` : '';
};

/**
 * Every way of reading: each operation with the ids of `home`, each list also by each of its filters and orders.
 * @param files case files that are asked about one after the other where a request names one
 * @param withChoices whether lists are asked for by each filter and order as well
 */
export function readsOf(seed: Seed, files: readonly string[], withChoices = true): Planned[] {
  const { operations, home } = seed;
  const templates = requestsWithIds(operations, home.invitationCode).filter(({ operation }) => operation.method === 'GET');
  const named = templates.flatMap((template) => (template.places.includes('case_file') ? files : [files[0] ?? '']).map((file) => filled(template, seed, file)));
  const bare = operations
    .filter(({ method, path }) => method === 'GET' && !/\{(?!month|token)/.test(path) && !OF_THE_PROCESS.test(path))
    .flatMap((operation) => {
      const path = withoutIds(operation.path.replace('{month}', home.month ?? '2020-01'));
      const month = home.month ? { ...('from' in operation.query ? { from: home.month, to: home.month } : {}) } : {};
      const chosen = Object.entries(operation.choices).flatMap(([name, values]) => values.map((value) => ({ ...month, [name]: value })));
      return (withChoices ? [month, ...chosen] : [month]).map((over): Planned => ({ operation, method: 'GET', path: path + queryOf(operation, over) }));
    });
  const ofPackets = templates.filter(({ operation: { path } }) => /^\/(packets|referrals)\/\{id\}/.test(path)).flatMap((template) => seed.packets.map((packet): Planned => ({ operation: template.operation, ...fill(template, [packet]) })));
  const seen = new Set<string>();
  const paged = [...named, ...ofPackets].map((asked) => (asked.operation.paged && !asked.path.includes('?') ? { ...asked, path: `${asked.path}?${PAGE}` } : asked));
  return [...paged, ...bare].filter(({ path }) => !seen.has(path) && Boolean(seen.add(path)));
}

/** What tells of the process; the same for all, so that it is asked once. */
export const ofTheProcess = ({ operations }: Seed): Planned[] => operations.filter(({ path }) => OF_THE_PROCESS.test(path)).map((operation) => ({ operation, method: 'GET', path: operation.path }));

const stepsOf = (thing: string, steps: string): string[] => steps.split(' ').map((step) => `/${thing}/{id}/${step}`);
/** Steps, each from where the one before has led. */
const STEPS = [
  ...stepsOf('tasks', 'claim release assignment due-day snooze start waiting completion'),
  ...stepsOf('referrals', 'assignment consent-request readiness offer confirmation closing'),
  ...stepsOf('hand-over-items', 'word giving release'),
  ...stepsOf('hand-overs', 'access-ending device-revocation lock-out closing withdrawal'),
  ...stepsOf('packets', 'waitlisting acceptance appointment attendance service-outcome'),
];
const LIFE = stepsOf('case-files', 'pause resumption lost-contact closing-review closure reopening activation');
const LATE = /conflict-blocks$|spills$|closure|narrowing|withdrawal|forgetting|ending|void|cancellation|redirection|service-without-record|refusal|removal|\/end$|declination|recovery|safety-sharing|done$/;
const LAST = /^(DELETE|POST) \/(session|sessions|devices|passkeys|password|role-grants|team-memberships|workers\/\{id\}\/(departure|invitations|role-grants)|recovery-codes|invitations|case-files\/\{id\}\/erasures|session\/role|passwords|sign-ins)/;

/**
 * What ends, closes, excludes or takes away comes after what only adds, or the rest would be refused; then the file goes through its life;
 * what ends sessions and rights comes last of all.
 */
function rank({ operation: { method, path } }: Planned): readonly [number, number] {
  if (LAST.test(`${method} ${path}`)) return [4, path.endsWith('/departure') ? 1 : 0];
  if (LIFE.includes(path)) return [3, LIFE.indexOf(path)];
  if (STEPS.includes(path)) return [1, STEPS.indexOf(path)];
  return [method === 'DELETE' || LATE.test(path) ? 2 : 0, 0];
}

/** Every way of writing, with a body that would be taken from whoever may. */
export function writesOf(seed: Seed, file: string): Planned[] {
  const { operations, home } = seed;
  const templates = requestsWithIds(operations, home.invitationCode).filter(({ operation }) => operation.method !== 'GET');
  const named = templates.map((template) => filled(template, seed, file));
  const withTemplate = new Set(templates.map(({ operation }) => operation.id));
  const bare = operations
    .filter(({ id, method }) => method !== 'GET' && !withTemplate.has(id))
    .map((operation): Planned => ({
      operation, method: operation.method, path: withoutIds(operation.path), body: operation.body,
      headers: operation.asksForVersion ? { 'if-match': '"1"' } : {},
    }));
  const ranked = [...named, ...bare].map((asked, n) => ({ asked, place: [...rank(asked), n] as const }));
  return ranked.sort(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(({ asked }) => asked);
}

/** Whether it ends sessions or rights, after which the same actors can ask no more. */
export const endsRights = (asked: Planned): boolean => rank(asked)[0] === 4;
