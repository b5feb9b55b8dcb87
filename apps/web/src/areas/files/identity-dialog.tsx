import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LeakQuestion } from '../../guard';
import { api, ifMatch } from '../../session';
import { Button, Checkbox, Dialog, Facts, ManyChips, OneChip, ProblemNote } from '../../ui';
import { fileQuery, useFileChanged } from './api';
import { useCodes } from './code-words';
import { ConflictNote } from './conflict-note';
import { useFileHere } from './file-context';
import { SafeContactFacts, type Identity, type SafeContact } from './safe-contact-facts';
import { ChannelsField, HoursField, isUnfinished } from './safe-contact-fields';
import { useVersionedForm } from './use-versioned-form';
import { Name } from './words';

const NOTHING: SafeContact = { channels: [], hours: [], coverWords: [], mustNotKnow: [], messages: 'none', doNotContact: false };

/** Without what was left empty. */
function tidied({ workingName, pronouns, safeContact }: Identity): Identity {
  const said = pronouns ? { pronouns } : {};
  if (!safeContact) return { workingName: workingName.trim(), ...said };
  const channels = safeContact.channels.map(({ channel, address }) => ({ channel, ...(address?.trim() ? { address: address.trim() } : {}) }));
  return { workingName: workingName.trim(), ...said, safeContact: { ...safeContact, channels } };
}

/** What the person wishes to be called, and how to reach them without danger. */
export function IdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['files', 'codes']);
  const codes = useCodes();
  const { file } = useFileHere();
  const queries = useQueryClient();
  const changed = useFileChanged(file.id);
  const now = file.sections.working_identity?.document;
  const form = useVersionedForm<Identity>({
    key: `working identity ${file.id}`,
    initial: { version: now?.version ?? 0, content: now?.content ?? { workingName: '' } },
    write: async ({ version, content }, headers) => {
      await api.PUT('/case-files/{id}/sections/working_identity', { params: { path: { id: file.id }, header: { ...ifMatch(version), ...headers } }, body: tidied(content) });
    },
    readAgain: async () => (await queries.fetchQuery({ ...fileQuery(file.id), staleTime: 0 })).sections.working_identity?.document,
    onDone: () => {
      void changed();
      void queries.invalidateQueries({ queryKey: ['files', 'list'] });
      onClose();
    },
  });
  const { content, theirs } = form;
  const safe = content.safeContact;
  const setSafe = (part: Partial<SafeContact>): void => form.change({ ...content, safeContact: { ...(safe ?? NOTHING), ...part } });
  return (
    <Dialog
      title={t(now ? 'files:identity.change' : 'files:identity.write')}
      isOpen
      dismissable={false}
      onClose={onClose}
      actions={
        !theirs && (
          <Button tone="main" onPress={form.save} isPending={form.saving.isPending} isDisabled={content.workingName.trim() === '' || (safe?.hours ?? []).some(isUnfinished)}>
            {t('files:save')}
          </Button>
        )
      }
    >
      {theirs && (
        <ConflictNote
          theirs={
            <>
              <Facts facts={[{ label: t('files:identity.working_name'), value: <bdi>{theirs.content.workingName}</bdi> }]} />
              <SafeContactFacts identity={theirs.content} />
            </>
          }
          onKeepMine={() => form.keepMine()}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <Name label={t('files:identity.working_name')} hint={t('files:identity.working_name_why')} longest={80} value={content.workingName} onChange={(workingName) => form.change({ ...content, workingName })} />
      <OneChip
        label={t('files:identity.pronouns')}
        choices={codes<NonNullable<Identity['pronouns']>>('pronouns')}
        value={content.pronouns}
        onChange={(pronouns) => form.change({ workingName: content.workingName, ...(safe ? { safeContact: safe } : {}), ...(pronouns ? { pronouns } : {}) })}
      />
      <h3>{t('files:safe.title')}</h3>
      <p className="soft">{t('files:safe.why')}</p>
      <Checkbox isSelected={safe?.doNotContact ?? false} onChange={(doNotContact) => setSafe({ doNotContact })}>
        {t('files:safe.ask_do_not_contact')}
      </Checkbox>
      <ChannelsField channels={safe?.channels ?? []} onChange={(channels) => setSafe({ channels })} />
      <HoursField hours={safe?.hours ?? []} onChange={(hours) => setSafe({ hours })} />
      <ManyChips label={t('files:safe.cover')} choices={codes<SafeContact['coverWords'][number]>('coverWord')} value={safe?.coverWords ?? []} onChange={(coverWords) => setSafe({ coverWords })} />
      <ManyChips label={t('files:safe.must_not_know')} choices={codes<SafeContact['mustNotKnow'][number]>('mustNotKnow')} value={safe?.mustNotKnow ?? []} onChange={(mustNotKnow) => setSafe({ mustNotKnow })} />
      <OneChip label={t('files:safe.messages')} choices={codes<SafeContact['messages']>('messagesLeft')} value={safe?.messages} onChange={(messages) => messages && setSafe({ messages })} needed />
      <LeakQuestion
        save={form.saving}
        caseFileId={file.id}
        texts={[{ pointer: '/body/workingName', label: t('files:identity.working_name'), value: content.workingName, onChange: (workingName) => form.change({ ...content, workingName }) }]}
      />
      <ProblemNote error={form.error} />
    </Dialog>
  );
}
