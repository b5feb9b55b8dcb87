import { Injectable } from '@nestjs/common';
import { OpenNeeds, type KnownFile } from '@parasol/case-files';
import { ScriptLanguages } from '@parasol/consents';
import type { InterpreterLanguage, Skill } from '@parasol/kernel';
import { SKILL_FOR_NEED } from './asked-for';

/** What would help with it; absent where nobody knows. */
export interface AskedFor {
  readonly language?: InterpreterLanguage | undefined;
  readonly skill?: Skill | undefined;
}

/** What a file asks for, with the rights of the actor: where they may not read, nothing is asked for. */
@Injectable()
export class AskedForReader {
  constructor(
    private readonly needs: OpenNeeds,
    private readonly languages: ScriptLanguages,
  ) {}

  /** The skill for the first of what the person wants that asks for one. */
  async skillOf(file: KnownFile): Promise<Skill | undefined> {
    const needs = await this.needs.of(file);
    return needs.map((need) => SKILL_FOR_NEED[need]).find((skill) => skill !== null) ?? undefined;
  }

  /** In which the person was asked for a consent last. Scripts are in a language of some region; workers speak a language. */
  async languageOf(file: KnownFile): Promise<InterpreterLanguage | undefined> {
    return (await this.languages.lastOf(file))?.split('-')[0] as InterpreterLanguage | undefined;
  }
}
