import { Injectable } from '@nestjs/common';
import { FileKeys, type Place } from '@parasol/keys';
import type { ScriptLanguage } from './scripts';

/** Of a consent's row. */
export interface ScriptPlace {
  readonly id: string;
  readonly organisationId: string;
  readonly caseFileId: string;
}

/** In which language a script was read out: the person's own, so that it leaves memory under the file's key only, and ends with the file. */
@Injectable()
export class ScriptsRead {
  constructor(private readonly keys: FileKeys) {}

  async seal(at: ScriptPlace, language: ScriptLanguage): Promise<Buffer> {
    return (await this.keys.seal(at.caseFileId, { language }, scriptPlaceOf(at))).ciphertext;
  }

  /** Undefined where none was read, or the key is gone. */
  async open(at: ScriptPlace, read: Buffer | null): Promise<ScriptLanguage | undefined> {
    if (read === null) return undefined;
    const [opened] = await this.keys.openMany([{ fileId: at.caseFileId, ciphertext: read, place: scriptPlaceOf(at) }]);
    return opened?.readable ? (opened.content as { language: ScriptLanguage }).language : undefined;
  }
}

/** Written once with the row, and never changed: hence always its first version. */
export const scriptPlaceOf = ({ id, organisationId }: Pick<ScriptPlace, 'id' | 'organisationId'>): Place => ({ organisationId, section: 'consent.script', rowId: id, version: 1 });
