import { INTERPRETER_LANGUAGES, SKILLS } from '@parasol/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLanguage, formatList } from '../../i18n';
import { api, ifMatch, type Colleague } from '../../session';
import { Button, Card, Facts, ManyChips, ProblemNote, SelectField } from '../../ui';

type Skill = NonNullable<Colleague['skills']>[number];
type Language = NonNullable<Colleague['languages']>[number];

interface WorkerSkillsProps {
  readonly worker: Colleague;
  readonly mayChange: boolean;
}

/** What the worker can do and speaks, so that queues show first what fits. */
export function WorkerSkills({ worker, mayChange }: WorkerSkillsProps) {
  const { t } = useTranslation(['staff', 'codes', 'common']);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<{ readonly skills: Skill[]; readonly languages: Language[] }>();
  const save = useMutation({
    mutationFn: (body: { skills: Skill[]; languages: Language[] }) => api.PUT('/workers/{id}/skills', { params: { path: { id: worker.id }, header: ifMatch(worker.version) }, body }),
    onSettled: async (_, error) => {
      await queries.invalidateQueries({ queryKey: ['staff'] });
      if (!error) setDraft(undefined);
    },
  });
  const { skills = [], languages = [] } = worker;
  const said = (words: readonly string[]): string => (words.length > 0 ? formatList(words) : t('staff:skills_none'));
  const left = INTERPRETER_LANGUAGES.filter((code) => !draft?.languages.includes(code))
    .map((value) => ({ value, label: formatLanguage(value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Card title={t('staff:skills')}>
      <p className="soft">{t('staff:skills_what')}</p>
      {draft === undefined ? (
        <>
          <Facts
            facts={[
              { label: t('staff:skill_list'), value: said(skills.map((code) => t(`codes:skill.${code}`))) },
              { label: t('staff:language_list'), value: said(languages.map(formatLanguage)) },
            ]}
          />
          {mayChange && (
            <div>
              <Button icon="edit" aria-label={`${t('staff:change')}: ${t('staff:skills')}`} onPress={() => setDraft({ skills: [...skills], languages: [...languages] })}>
                {t('staff:change')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <ManyChips label={t('staff:skill_list')} choices={SKILLS.map((value) => ({ value, label: t(`codes:skill.${value}`) }))} value={draft.skills} onChange={(next) => setDraft({ ...draft, skills: next })} />
          {draft.languages.length > 0 && (
            <ManyChips
              label={t('staff:language_list')}
              choices={draft.languages.map((value) => ({ value, label: formatLanguage(value) }))}
              value={draft.languages}
              onChange={(next) => setDraft({ ...draft, languages: next })}
            />
          )}
          <SelectField label={t('staff:another_language')} placeholder={t('common:choose')} choices={left} value="" onChange={(next) => setDraft({ ...draft, languages: [...draft.languages, next] })} />
          <ProblemNote error={save.error} />
          <div>
            <Button tone="main" isPending={save.isPending} onPress={() => save.mutate(draft)}>
              {t('staff:save')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
