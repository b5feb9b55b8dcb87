// `npm run build`: dist/ as the sources are.
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';

const startedAt = Date.now();
const written = await prepare(join(import.meta.dirname, '..'), { web: true });
console.log(written === 0 ? 'dist/ is up to date.' : `${written} files built in ${Date.now() - startedAt} ms.`);
