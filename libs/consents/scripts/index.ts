import type { ConsentPurpose } from '../consent.entity';
import { referral1 } from './referral-1';
import { SCRIPT_LANGUAGES, type Script, type ScriptLanguage, type ScriptText } from './script';

export { SCRIPT_LANGUAGES, type ScriptLanguage } from './script';

/** By purpose, the first version first. A version that was published never changes: consents say which one was read out. */
export const SCRIPTS: Readonly<Record<ConsentPurpose, readonly Script[]>> = { referral: [referral1] };

/** @param version counts from 1 */
export const isPublished = (purpose: ConsentPurpose, version: number): boolean => SCRIPTS[purpose][version - 1] !== undefined;

export interface PublishedText extends ScriptText {
  readonly purpose: ConsentPurpose;
  readonly version: number;
  readonly language: ScriptLanguage;
  /** Whether it is the version to read out now. */
  readonly current: boolean;
}

/** Every text that is or was read out. */
export const everyScript = (): PublishedText[] =>
  (Object.keys(SCRIPTS) as ConsentPurpose[]).flatMap((purpose) =>
    SCRIPTS[purpose].flatMap((script, index) =>
      SCRIPT_LANGUAGES.map((language) => ({ purpose, version: index + 1, language, current: index + 1 === SCRIPTS[purpose].length, ...script[language] })),
    ),
  );
