import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../i18n';
import { Card, SelectField } from '../../ui';
import { answerable, breakdownsOf, INDICATORS, type Breakdown, type Question } from './question';

interface QuestionFormProps {
  readonly question: Question;
  /** The months that can be asked for, newest first. */
  readonly closed: readonly string[];
  readonly onChange: (question: Question) => void;
}

const NONE = 'none';

/** What is counted, over which months, and by what: one or two breakdowns, since a third would only spread people thinner. */
export function QuestionForm({ question, closed, onChange }: QuestionFormProps) {
  const { t } = useTranslation(['reports', 'codes', 'common']);
  const change = (part: Partial<Question>): void => onChange(answerable({ ...question, ...part }));
  const months = closed.map((month) => ({ value: month, label: formatMonth(month) }));
  const breakdowns = breakdownsOf(question.indicator).map((value) => ({ value, label: t(`codes:breakdown.${value}`) }));
  const placeholder = t('common:choose');
  return (
    <Card title={t('reports:question')}>
      <SelectField
        label={t('reports:indicator')}
        choices={INDICATORS.map((value) => ({ value, label: t(`codes:indicator.${value}`) }))}
        value={question.indicator}
        onChange={(indicator) => change({ indicator })}
        placeholder={placeholder}
      />
      <SelectField label={t('reports:from')} choices={months} value={question.from} onChange={(from) => change({ from })} placeholder={placeholder} />
      <SelectField label={t('reports:to')} choices={months} value={question.to} onChange={(to) => change({ to })} placeholder={placeholder} />
      <SelectField label={t('reports:by')} choices={breakdowns} value={question.by ?? 'month'} onChange={(by) => change({ by, ...(by === question.and ? { and: undefined } : {}) })} placeholder={placeholder} />
      <SelectField<Breakdown | typeof NONE>
        label={t('reports:and')}
        choices={[{ value: NONE, label: t('reports:no_second') }, ...breakdowns.filter(({ value }) => value !== question.by)]}
        value={question.and ?? NONE}
        onChange={(and) => change({ and: and === NONE ? undefined : and })}
        placeholder={placeholder}
      />
      {question.indicator === 'people_reached' && <p className="soft">{t('reports:people_what')}</p>}
    </Card>
  );
}
