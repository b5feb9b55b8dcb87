import { createHash } from 'node:crypto';
import type { oas31 } from 'zod-openapi';

type Json = Record<string, unknown>;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
details.operation { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; }
code, pre { font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .6rem; border-radius: 6px; overflow-x: auto; white-space: pre-wrap; }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; }
`;

/** Allows the page its one style sheet, by its hash, and nothing else. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const escape = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const json = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;

/** The document as a page that needs no script and asks nobody else for anything; to be sent with `DOCS_POLICY`. */
export function docsPage(document: oas31.OpenAPIObject): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] as oas31.OperationObject & Json }] : [])),
  );
  const tags = (document.tags ?? []).map(({ name }) => name);
  const anchor = (tag: string): string => tag.replaceAll(' ', '-').toLowerCase();
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(tag));
    return `<section id="${escape(anchor(tag))}"><h2>${escape(tag)}</h2>${own.map((one) => operationBlock(one, document)).join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.info.title)}: the API</title><style>${STYLE}</style></head>
<body><h1>${escape(document.info.title)}: the API</h1>
<p>${escape(document.info.description ?? '')}</p>
<p>Version ${escape(document.info.version)}, ${operations.length} operations. For programs: <a href="/openapi.json">openapi.json</a>.</p>
<nav aria-label="Sections"><ul>${tags.map((tag) => `<li><a href="#${escape(anchor(tag))}">${escape(tag)}</a></li>`).join('')}</ul></nav>
<main>${sections.join('\n')}</main>${schemas(document)}</body></html>`;
}

interface Listed {
  readonly path: string;
  readonly method: string;
  readonly operation: oas31.OperationObject & Json;
}

function operationBlock({ path, method, operation }: Listed, document: oas31.OpenAPIObject): string {
  const body = operation.requestBody as oas31.RequestBodyObject | undefined;
  return `<details class="operation" id="${escape(operation.operationId)}"><summary><code><span class="method">${method.toUpperCase()}</span> ${escape(path)}</code> ${escape(operation.summary)}</summary>
<p>${escape(operation.description ?? '')}</p><p><strong>Who may:</strong> ${escape(whoMay(operation))}</p>
${parameters(operation)}${body ? `<h3>Body</h3>${content(body.content)}` : ''}<h3>Answers</h3>${Object.entries(operation.responses ?? {})
    .map(([status, answer]) => answerBlock(status, answer as oas31.ResponseObject, document))
    .join('')}</details>`;
}

function whoMay(operation: Json): string {
  const { 'x-parasol-open': open, 'x-parasol-signed-in': signedIn } = operation as Record<string, string | undefined>;
  if (open) return `everybody (${open})`;
  if (signedIn) return `everybody who is signed in (${signedIn})`;
  const roles = (operation['x-parasol-roles'] as string[] | undefined) ?? [];
  return roles.length > 0 ? roles.join(', ').replaceAll('_', ' ') : 'nobody yet';
}

function parameters(operation: oas31.OperationObject): string {
  const rows = ((operation.parameters ?? []) as oas31.ParameterObject[]).map(
    ({ name, in: where, required, description, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(where)}${required ? ', needed' : ''}</td><td>${escape(description ?? (schema as Json | undefined)?.['description'] ?? '')} <code>${escape(short(schema))}</code></td></tr>`,
  );
  return rows.length > 0 ? `<h3>Parameters</h3><table><tr><th>Name</th><th>Where</th><th>What</th></tr>${rows.join('')}</table>` : '';
}

function short(schema: unknown): string {
  const { $ref, type, format, enum: values } = (schema ?? {}) as Json;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? '';
  if (Array.isArray(values)) return values.join(' | ');
  return [type, format].filter(Boolean).join(' ');
}

function content(types: oas31.ContentObject): string {
  return Object.entries(types)
    .map(([type, { schema, example }]) => `<p><code>${escape(type)}</code></p>${example === undefined ? '' : json(example)}<details><summary>Schema</summary>${json(schema)}</details>`)
    .join('');
}

function answerBlock(status: string, answer: oas31.ResponseObject, document: oas31.OpenAPIObject): string {
  const head = `<strong>${escape(status)}</strong> ${escape(answer.description)}`;
  const problem = answer.content?.['application/problem+json'];
  if (problem) {
    const codes = Object.keys(problem.examples ?? {});
    const known = (document.components?.examples ?? {}) as Record<string, oas31.ExampleObject>;
    const samples = codes.map((code): unknown => known[code]?.value);
    return `<details><summary>${head} <code>${escape(codes.join(', '))}</code></summary>${samples.map(json).join('')}</details>`;
  }
  return `<p>${head}</p>${answer.content ? content(answer.content) : ''}`;
}

const schemas = (document: oas31.OpenAPIObject): string =>
  `<section><h2>Shapes</h2>${Object.entries(document.components?.schemas ?? {})
    .map(([name, schema]) => `<details class="operation"><summary><code>${escape(name)}</code></summary>${json(schema)}</details>`)
    .join('')}</section>`;
