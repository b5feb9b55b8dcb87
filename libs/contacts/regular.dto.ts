import { nameText } from '@parasol/http';
import { z } from 'zod';
import { idOf } from './outreach-session.dto';

export const LONGEST_NICKNAME = 40;

/** Control characters, line ends, and marks that turn the direction of the text after them. */
const UNSHOWABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** One form for one nickname: what looks equal is equal. */
export const tidyNickname = (text: string): string => text.trim().normalize('NFC');
export const isNickname = (text: string): boolean => text.length > 0 && text.length <= LONGEST_NICKNAME && !UNSHOWABLE.test(text);

const nickname = nameText(LONGEST_NICKNAME)
  .normalize()
  .refine((text) => !UNSHOWABLE.test(text), { error: 'bad_character' })
  .meta({ description: 'What the team calls the person; nothing else about them.', example: 'Marigold' });

const agreed = z.literal(true).meta({ description: 'The person agrees that the team keeps this nickname. Without it there is no regular.' });

export const keepRegularBody = z.strictObject({ teamId: idOf(), nickname, agreed });
export type KeepRegular = z.infer<typeof keepRegularBody>;

export const renameRegularBody = z.strictObject({ nickname, agreed });
export type RenameRegular = z.infer<typeof renameRegularBody>;

export const regularsQuery = z.strictObject({ teamId: z.uuid().optional() });
export type RegularsQuery = z.infer<typeof regularsQuery>;

export const regularReceipt = z.object({ id: z.uuid(), state: z.enum(['kept', 'forgotten']), version: z.int() });
export type RegularReceipt = z.infer<typeof regularReceipt>;

export const regularView = z.object({
  id: z.uuid(),
  teamId: z.uuid(),
  version: z.int(),
  nickname: z.string().optional().meta({ description: 'Absent when its key is gone.', example: 'Marigold' }),
  agreed: z.boolean().meta({ description: 'False for a nickname from a spreadsheet: ask the person when you meet.' }),
  lastSeenOn: z.iso.date().meta({ description: 'ISO date of the last shift. Six months later the nickname is forgotten.', example: '2024-03-14' }),
});
export type RegularView = z.infer<typeof regularView>;

export const regularList = z.object({ items: z.array(regularView) });
