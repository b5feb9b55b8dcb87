import { useTranslation } from 'react-i18next';
import type { Choice } from '../../ui';

/** A list of the domain's codes, by the name under which `codes.json` has its words. */
export type CodeFamily =
  | 'actorType' | 'actType' | 'adviserTopic' | 'channel' | 'closureReason' | 'consentMode' | 'coverWord' | 'erasureReason' | 'fileState' | 'grantPurpose'
  | 'grantState' | 'healthService' | 'housingStep' | 'legalMatter' | 'legalStep' | 'matterState' | 'messagesLeft' | 'moneyStep' | 'mustNotKnow' | 'nameUse' | 'need'
  | 'needState' | 'noteTopic' | 'openingReason' | 'pronouns' | 'releaseItem' | 'safetyStep' | 'spillReason' | 'stepState' | 'supportWanted' | 'weekday' | 'witnessRole';

/** The codes of a family with their words, in the order of the domain: a code that has words is one that can be chosen. */
export function useCodes(): <Code extends string = string>(family: CodeFamily) => Choice<Code>[] {
  const { t } = useTranslation('codes');
  return <Code extends string>(family: CodeFamily) =>
    Object.entries(t(family, { returnObjects: true }) as Record<string, string>).map(([value, label]) => ({ value: value as Code, label }));
}
