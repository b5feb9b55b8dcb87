import { type Problem, problems } from '@parasol/kernel';
import type { ServedOperation } from './catalogue';
import type { OperationOptions, ProblemName } from './operation';
import { takesText } from './text-guard';

export const INSISTENCE_EXAMPLE = `1773520200000.${'A'.repeat(43)}`;
const KEY_REUSED = 'refused:idempotency_key_reused';

/** Every problem that an operation may answer: those of its shape, those it names, and what may always happen. */
export function problemsOf(operation: ServedOperation, options: OperationOptions): Problem[] {
  const takesNothing = !options.params && !options.query && !options.body;
  const changes = operation.method !== 'GET';
  const names: (ProblemName | false)[] = [
    'malformed',
    // An operation that takes nothing still refuses unknown keys.
    'invalid',
    operation.openReason === undefined && 'signInNeeded',
    (operation.permission !== undefined || changes) && 'forbidden',
    options.params !== undefined && 'notFound',
    options.answer.events !== undefined && 'notAcceptable',
    options.ifMatch === true && 'stale',
    options.ifMatch === true && 'versionNeeded',
    changes && !takesNothing && 'tooLarge',
    changes && 'unsupportedMediaType',
    options.idempotent === true && KEY_REUSED,
    takesText(options) && 'leakFound',
    ...(options.problems ?? []),
    'broken',
    'unavailable',
  ];
  const unique = new Map(names.filter((name) => name !== false).map((name) => [name, sampleOf(name)]));
  return [...unique.values()].sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
}

/** The same problem as it would be answered, with a made-up pointer or code of the feature where it has one. */
function sampleOf(name: ProblemName): Problem {
  const [kind, code] = name.split(':') as [keyof typeof problems, string | undefined];
  switch (kind) {
    case 'invalid':
      return problems.invalid([{ pointer: '/body/name', code: 'required' }]);
    case 'leakFound':
      return problems.leakFound([{ pointer: '/body/text', code: 'implied' }], { mayInsist: true, insistence: INSISTENCE_EXAMPLE, dropSlot: true });
    case 'cardOnly':
      return problems.cardOnly('7c9e6679-7425-40de-944b-e07fc1f90ae7');
    case 'conflict':
      return problems.conflict(code ?? 'conflict', 'This is in the way of something that is there.');
    case 'refused':
      return problems.refused(code ?? 'refused', code === 'idempotency_key_reused' ? 'This Idempotency-Key was used for something else.' : 'A rule refuses this.');
    case 'tooMany':
      return problems.tooMany(60);
    default:
      return problems[kind]();
  }
}
