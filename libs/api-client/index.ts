import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.generated';

export type { components, operations, paths } from './schema.generated';

/** A problem document (RFC 9457) as the API answers it; codes and pointers, never a value. */
export type ProblemDocument = components['schemas']['Problem'];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type JsonOf<Content> = Content extends { content: { 'application/json': infer Json } } ? Json : never;

/** What an operation answers when all is well: `AnswerOf<'/session', 'get'>`. */
export type AnswerOf<Path extends keyof paths, Name extends Method> = paths[Path][Name] extends { responses: infer Responses }
  ? { [Status in keyof Responses]: Status extends 200 | 201 ? JsonOf<Responses[Status]> : never }[keyof Responses]
  : never;

/** What an operation takes: `BodyOf<'/tasks', 'post'>`. */
export type BodyOf<Path extends keyof paths, Name extends Method> = paths[Path][Name] extends { requestBody?: infer Body } ? JsonOf<NonNullable<Body>> : never;

/** One item of an operation that answers pages: `ItemOf<'/case-files'>`. */
export type ItemOf<Path extends keyof paths> = AnswerOf<Path, 'get'> extends { items: readonly (infer Item)[] } ? Item : never;

/** What the API refused, or could not do. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument,
    /** Seconds to wait before it is worth trying again, where the API says so. */
    readonly retryAfter: number | undefined,
  ) {
    super(problem.type);
    this.name = 'ApiProblem';
  }

  /** The last part of the problem's type, such as `leak_found`. */
  get code(): string {
    return this.problem.type.split(':').at(-1) ?? '';
  }
}

export interface ApiClientOptions {
  /** Origin and path under which the API is; the page's own origin in a browser. */
  readonly baseUrl: string;
  /** Instead of the platform's. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

export type ApiClient = Client<paths, 'application/json'>;

/**
 * The API with its types: `const { data } = await api.GET('/regulars', { params: { query: { limit: 20 } } })`. Cookies go along where the
 * platform sends them.
 * @throws ApiProblem (from every call) for an answer that is none of 2xx; what `fetch` throws when nothing answers
 */
export function apiClient({ baseUrl, fetch }: ApiClientOptions): ApiClient {
  const client = createClient<paths, 'application/json'>({ baseUrl, credentials: 'same-origin', ...(fetch ? { fetch } : {}) });
  client.use({
    async onResponse({ response }) {
      if (response.ok) return;
      const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
      throw new ApiProblem(response.status, await documentOf(response), Number.isFinite(retryAfter) ? retryAfter : undefined);
    },
  });
  return client;
}

/** What stands between client and API (a proxy, say) answers in its own words. */
async function documentOf(response: Response): Promise<ProblemDocument> {
  const unknown = { type: 'about:blank', title: '', status: response.status };
  try {
    const body = (await response.clone().json()) as Partial<ProblemDocument>;
    return typeof body.type === 'string' ? { ...unknown, ...body } : unknown;
  } catch {
    return unknown;
  }
}
