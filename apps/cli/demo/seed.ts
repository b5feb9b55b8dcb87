import type { SeedDemo } from '.';

/** Two organisations that support people and a partner, with sign-ins in `demoSignInsFile`. */
export const seedDemo: SeedDemo | undefined = undefined;
