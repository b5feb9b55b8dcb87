import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../session';
import { Checkbox, ProblemNote } from '../../ui';
import { useFileChanged } from './api';
import { EntriesPart } from './entries-part';
import { useFileHere } from './file-context';

/** The safety plan and reported harm; and, when the person asks for it, that an adviser reads it, too. */
export function SafetyPart() {
  const { file, may } = useFileHere();
  return (
    <>
      {file.safetySharedWithAdviser !== undefined && may('update', 'CaseFile') && <SafetySharing shared={file.safetySharedWithAdviser} />}
      <EntriesPart section="safety" />
    </>
  );
}

function SafetySharing({ shared }: { readonly shared: boolean }) {
  const { t } = useTranslation('files');
  const { file } = useFileHere();
  const changed = useFileChanged(file.id);
  const share = useMutation({
    mutationFn: async (wanted: boolean) => {
      const params = { path: { id: file.id } };
      return wanted ? api.POST('/case-files/{id}/safety-sharing', { params }) : api.DELETE('/case-files/{id}/safety-sharing', { params });
    },
    onSettled: () => changed(),
  });
  return (
    <div>
      <Checkbox isSelected={share.isPending ? share.variables : shared} isDisabled={share.isPending} onChange={(wanted) => share.mutate(wanted)}>
        {t('safety_sharing.share')}
      </Checkbox>
      <p className="soft">{t('safety_sharing.why')}</p>
      <ProblemNote error={share.error} />
    </div>
  );
}
