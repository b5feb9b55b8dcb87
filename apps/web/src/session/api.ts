import { apiClient } from '@parasol/api-client';

/** The one client of this page; the session's cookie goes along by itself. */
export const api = apiClient({ baseUrl: location.origin });
