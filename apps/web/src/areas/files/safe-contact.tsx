import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card } from '../../ui';
import { useFileHere } from './file-context';
import { IdentityDialog } from './identity-dialog';
import { SafeContactFacts } from './safe-contact-facts';
import { SpillDialog } from './spill-dialog';

/** How the person can be reached without danger: before anything else on the page. */
export function SafeContactCard() {
  const { t } = useTranslation(['files', 'codes']);
  const { file, mayEntry } = useFileHere();
  const [doing, setDoing] = useState<'write' | 'spill'>();
  const face = file.sections.working_identity;
  if (!face) return null;
  const content = face.document?.content;
  const actions = (
    <span className="cluster">
      {content && mayEntry('end', 'working_identity') && (
        <Button tone="quiet" aria-label={`${t('files:spill.open')}: ${t('codes:section.working_identity')}`} onPress={() => setDoing('spill')}>
          {t('files:spill.open')}
        </Button>
      )}
      {face.writable && (
        <Button icon="edit" onPress={() => setDoing('write')}>
          {t(content ? 'files:entry.change' : 'files:identity.write')}
        </Button>
      )}
    </span>
  );
  return (
    <div className="safe-contact">
      <Card title={t('files:safe.title')} actions={actions}>
        {content && <SafeContactFacts identity={content} />}
        {!content?.safeContact && <p className="soft">{t(content ? 'files:safe.none' : 'files:identity.none')}</p>}
        {doing === 'write' && <IdentityDialog onClose={() => setDoing(undefined)} />}
        {doing === 'spill' && <SpillDialog section="working_identity" onClose={() => setDoing(undefined)} />}
      </Card>
    </div>
  );
}
