import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui';
import type { FileState } from './steps';

const TONES = { active: 'good', open: 'good', reopened: 'good', lost_contact: 'warm', paused: 'warm', closing_review: 'warm', enquiry: 'accent', explained: 'accent', agreed: 'accent' } as const;

/** Where a file stands in its life. */
export function StateBadge({ state }: { readonly state: FileState }) {
  const { t } = useTranslation('codes');
  return <Badge tone={(TONES as Partial<Record<FileState, 'good' | 'warm' | 'accent'>>)[state] ?? 'plain'}>{t(`fileState.${state}`)}</Badge>;
}
