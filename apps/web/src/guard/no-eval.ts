import { config } from 'zod';

// Schemas would be compiled with `eval`, and even the attempt is reported by the content security policy. To be imported before any schema is made.
config({ jitless: true });
