/** The languages in which people are asked. */
export const SCRIPT_LANGUAGES = ['en', 'es', 'pt-BR', 'ro', 'ru', 'fr', 'zh-Hans', 'ar'] as const;
export type ScriptLanguage = (typeof SCRIPT_LANGUAGES)[number];

/** What is read out to a person who is asked, in this order; plain and short, to be understood by ear. */
export interface ScriptText {
  readonly whatFor: string;
  readonly passedOn: string;
  /** That a no changes nothing. */
  readonly aNo: string;
  readonly takingBack: string;
}

export type Script = Readonly<Record<ScriptLanguage, ScriptText>>;
