import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Note } from '../../ui';
import { useFileHere } from './file-context';
import { IdentityDialog } from './identity-dialog';
import { SafeContactFacts } from './safe-contact-facts';

/** How the person can be reached without danger: before anything else on the page. */
export function SafeContactCard() {
  const { t } = useTranslation(['files', 'codes']);
  const { file } = useFileHere();
  const [editing, setEditing] = useState(false);
  const face = file.sections.working_identity;
  if (!face) return null;
  const content = face.document?.content;
  const safe = content?.safeContact;
  const edit = face.writable && (
    <Button icon="edit" onPress={() => setEditing(true)}>
      {t(content ? 'files:entry.change' : 'files:identity.write')}
    </Button>
  );
  return (
    <div className="safe-contact">
      <Card title={t('files:safe.title')} actions={edit}>
        {safe?.doNotContact && (
          <Note tone="danger" title={t('files:safe.do_not_contact')}>
            {t('files:safe.do_not_contact_why')}
          </Note>
        )}
        {safe ? <SafeContactFacts safe={safe} {...(content?.pronouns ? { pronouns: content.pronouns } : {})} /> : <p className="soft">{t(content ? 'files:safe.none' : 'files:identity.none')}</p>}
        {editing && <IdentityDialog onClose={() => setEditing(false)} />}
      </Card>
    </div>
  );
}
