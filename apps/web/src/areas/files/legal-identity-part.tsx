import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '@parasol/api-client';
import { formatList } from '../../i18n';
import { LeakQuestion } from '../../guard';
import { api, ifMatch } from '../../session';
import { Button, Dialog, Facts, Loading, ManyChips, ProblemNote } from '../../ui';
import { documentQuery, isAbsent, useFileChanged } from './api';
import { useCodes } from './code-words';
import { ConflictNote } from './conflict-note';
import { useFileHere } from './file-context';
import { SpillDialog } from './spill-dialog';
import { useVersionedForm, type Versioned } from './use-versioned-form';
import { Name } from './words';

type LegalIdentity = BodyOf<'/case-files/{id}/sections/legal_identity', 'put'>;

/** The name in the person's papers, where some step needs it. Not on the first page: it is read when somebody opens it. */
export function LegalIdentityPart() {
  const { t } = useTranslation('files');
  const { file, mayEntry } = useFileHere();
  const [doing, setDoing] = useState<'write' | 'spill'>();
  const { data, error } = useQuery(documentQuery(file.id, 'legal_identity'));
  const absent = isAbsent(error);
  if (error && !absent) return <ProblemNote error={error} />;
  if (!data && !absent) return <Loading lines={1} />;
  const now = data?.section === 'legal_identity' && !absent ? data : undefined;
  const writable = file.sections.legal_identity?.writable === true && mayEntry('update', 'legal_identity');
  return (
    <>
      <p className="soft">{t('legal_identity.why')}</p>
      {now ? <LegalIdentityFacts content={now.content} /> : <p className="soft">{t('empty_section')}</p>}
      <div className="cluster">
        {writable && (
          <Button icon="edit" onPress={() => setDoing('write')}>
            {t(now ? 'entry.change' : 'legal_identity.write')}
          </Button>
        )}
        {now && mayEntry('end', 'legal_identity') && (
          <Button tone="quiet" onPress={() => setDoing('spill')}>
            {t('spill.open')}
          </Button>
        )}
      </div>
      {doing === 'write' && <LegalIdentityDialog {...(now ? { now } : {})} onClose={() => setDoing(undefined)} />}
      {doing === 'spill' && <SpillDialog section="legal_identity" onClose={() => setDoing(undefined)} />}
    </>
  );
}

export function LegalIdentityFacts({ content, language }: { readonly content: LegalIdentity; readonly language?: string }) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  return (
    <Facts
      facts={[
        { label: t('files:legal_identity.name'), value: <bdi>{content.nameInPapers}</bdi> },
        { label: t('files:legal_identity.needed_for'), value: formatList(content.neededFor.map((use) => t(`codes:nameUse.${use}`)), language) },
      ]}
    />
  );
}

function LegalIdentityDialog({ now, onClose }: { readonly now?: Versioned<LegalIdentity>; readonly onClose: () => void }) {
  const { t } = useTranslation('files');
  const codes = useCodes();
  const { file } = useFileHere();
  const queries = useQueryClient();
  const changed = useFileChanged(file.id);
  const form = useVersionedForm<LegalIdentity>({
    key: `legal identity ${file.id}`,
    initial: { version: now?.version ?? 0, content: now?.content ?? { nameInPapers: '', neededFor: [] } },
    write: async ({ version, content }, headers) => {
      const body = { ...content, nameInPapers: content.nameInPapers.trim() };
      await api.PUT('/case-files/{id}/sections/legal_identity', { params: { path: { id: file.id }, header: { ...ifMatch(version), ...headers } }, body });
    },
    readAgain: async () => {
      const found = await queries.fetchQuery({ ...documentQuery(file.id, 'legal_identity'), staleTime: 0 });
      return found.section === 'legal_identity' ? found : undefined;
    },
    onDone: () => {
      void changed('document');
      onClose();
    },
  });
  const { content, theirs } = form;
  return (
    <Dialog
      title={t('legal_identity.write')}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        !theirs && (
          <Button tone="main" onPress={form.save} isPending={form.saving.isPending} isDisabled={content.nameInPapers.trim() === '' || content.neededFor.length === 0}>
            {t('save')}
          </Button>
        )
      }
    >
      {theirs && <ConflictNote theirs={<LegalIdentityFacts content={theirs.content} />} onKeepMine={() => form.keepMine()} onTakeTheirs={form.takeTheirs} />}
      <Name label={t('legal_identity.name')} hint={t('legal_identity.name_why')} longest={160} value={content.nameInPapers} onChange={(nameInPapers) => form.change({ ...content, nameInPapers })} />
      <ManyChips label={t('legal_identity.needed_for')} choices={codes<LegalIdentity['neededFor'][number]>('nameUse')} value={content.neededFor} onChange={(neededFor) => form.change({ ...content, neededFor })} />
      <LeakQuestion
        save={form.saving}
        caseFileId={file.id}
        texts={[{ pointer: '/body/nameInPapers', label: t('legal_identity.name'), value: content.nameInPapers, onChange: (nameInPapers) => form.change({ ...content, nameInPapers }) }]}
      />
      <ProblemNote error={form.error} />
    </Dialog>
  );
}
