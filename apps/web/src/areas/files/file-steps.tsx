import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Button, Dialog, OneChip, ProblemNote, showToast } from '../../ui';
import { useFileChanged } from './api';
import { useCodes } from './code-words';
import { useFileHere } from './file-context';
import { NEXT_STEPS, type FileState, type StepName } from './steps';

type ClosureReason = 'goals_met' | 'person_decided' | 'moved_away' | 'continues_elsewhere' | 'lost_contact' | 'person_died' | 'other';

const BEFORE_THE_WORK = new Set<FileState>(['enquiry', 'explained', 'agreed', 'open', 'reopened', 'closing_review']);

/** Whether the next step is what somebody comes for; while the work is under way it stands among the other parts. */
export const isStepFirst = (state: FileState): boolean => BEFORE_THE_WORK.has(state);

/** Where the file can go from here, and what that means; for those who may take the step. */
export function FileSteps() {
  const { t } = useTranslation(['files', 'codes']);
  const { file, may } = useFileHere();
  const [step, setStep] = useState<StepName>();
  const steps = NEXT_STEPS[file.state];
  if (!may('update', 'CaseFile') || steps.length === 0) return null;
  return (
    <>
      <ul className="steps">
        {steps.map((one, index) => (
          <li key={one}>
            <Button tone={index === 0 && isStepFirst(file.state) ? 'main' : 'plain'} onPress={() => setStep(one)}>
              {t(`codes:fileStep.${one}`)}
            </Button>
            <p className="soft">{t(`files:steps.means.${one}`)}</p>
          </li>
        ))}
      </ul>
      {step && <StepDialog step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}

function StepDialog({ step, onClose }: { readonly step: StepName; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['files', 'codes']);
  const codes = useCodes();
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const queries = useQueryClient();
  const [reason, setReason] = useState<ClosureReason>();
  const take = useMutation({
    mutationFn: async () => {
      const params = { path: { id: file.id } };
      if (step === 'closure') return reason && api.POST('/case-files/{id}/closure', { params, body: { reason } });
      return api.POST(`/case-files/{id}/${step}`, { params });
    },
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['files', 'list'] });
      await changed('care-team');
      showToast(t('files:steps.taken'));
      onClose();
    },
  });
  const danger = step === 'service-without-record';
  return (
    <Dialog
      title={t(`codes:fileStep.${step}`)}
      isOpen
      onClose={onClose}
      actions={
        <Button tone={danger ? 'danger' : 'main'} onPress={() => take.mutate()} isPending={take.isPending} isDisabled={step === 'closure' && reason === undefined}>
          {t('files:steps.take')}
        </Button>
      }
    >
      <p>{t(`files:steps.means.${step}`)}</p>
      {i18n.exists(`files:steps.before.${step}`) && <p>{t(`files:steps.before.${step}`)}</p>}
      {step === 'closure' && <OneChip label={t('files:steps.closure_reason')} choices={codes<ClosureReason>('closureReason')} value={reason} onChange={setReason} />}
      <ProblemNote error={take.error} />
    </Dialog>
  );
}
