import { problems, type Problem } from '@parasol/kernel';
import type { ListRefused } from '@parasol/sealing';

/** A list that clients would not pin is not stored either; the code says why. */
export const refusedList = ({ code }: ListRefused): Problem => problems.refused('list_refused', 'Clients would refuse this list.', [{ pointer: '/body/list', code }]);
