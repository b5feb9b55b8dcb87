import { page, pageQuery } from '@parasol/http';
import { z } from 'zod';
import { sealedText } from '../documents/documents.dto';

export const NewDrop = z.strictObject({ sealed: sealedText('drop') });
export const DropsQuery = pageQuery();
export interface DropsQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export const DropPage = page(z.object({ id: z.uuid(), sealed: z.string().meta({ description: 'Base64.', example: 'YWdl' }) }));
export const DropIds = z.strictObject({ ids: z.array(z.uuid().toLowerCase()).min(1).max(200) });
