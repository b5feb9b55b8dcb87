import { createRequire } from 'node:module';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/**
 * The OpenAPI document of the built API. No database is asked: what the document says follows from the code alone, so that it
 * can be written where nothing runs.
 */
async function openApiDocument(root) {
  const built = createRequire(join(root, 'package.json'));
  built('reflect-metadata');
  const { AppModule } = built('./dist/apps/api/app.module.js');
  const { ApiDocument, createApp, silentLog } = built('./dist/libs/http/index.js');
  const secrets = new Proxy({}, { get: () => Buffer.alloc(32).toString('base64') });
  const databaseUrls = new Proxy({}, { get: () => 'postgres://nobody@127.0.0.1:9/none' });
  const listener = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost' };
  const app = await createApp(AppModule.with({ secrets, databaseUrls }, listener, silentLog), { secret: Buffer.alloc(32), log: silentLog });
  try {
    return structuredClone(app.get(ApiDocument).document);
  } finally {
    await app.close();
  }
}

/** What a client needs to know: without examples, and with one shape for everything that is refused. */
function forClients(value) {
  if (Array.isArray(value)) return value.map(forClients);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'examples');
  return Object.fromEntries(kept.map(([key, inner]) => [key, key === 'responses' ? answersOf(inner) : forClients(inner)]));
}

function answersOf(responses) {
  const done = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return { ...Object.fromEntries(done.map(([status, answer]) => [status, forClients(answer)])), default: PROBLEM };
}

const PROBLEM = { description: 'What it refuses.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** `libs/api-client/schema.generated.ts`. */
export async function clientTypes(root) {
  const types = astToString(await openapiTS(forClients(await openApiDocument(root))));
  return `// Generated from the OpenAPI document: change the operations, then run \`npm run generate\`.\n${types.replaceAll(/^( +)/gm, (spaces) => ' '.repeat(spaces.length / 2))}`;
}
