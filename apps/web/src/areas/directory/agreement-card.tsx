import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromToday, formatDay, formatList } from '../../i18n';
import { useMay, useSession } from '../../session';
import { Badge, Button, Card, DateField, Dialog, Facts, Loading, ProblemNote } from '../../ui';
import { useAgreement, useAgreementChange, type Agreement } from './directory-data';

const files = () => import('../files');
const AgreementItems = lazy(async () => {
  const { ConsentItems, RELEASE_ITEMS } = await files();
  return {
    default: ({ label, chosen, onChange }: { label: string; chosen: Agreement['items']; onChange: (items: Agreement['items']) => void }) => (
      <ConsentItems label={label} items={RELEASE_ITEMS} chosen={chosen} onChange={onChange} />
    ),
  };
});

/** What may be put into a packet for this partner at all, and until when. */
export function AgreementCard({ partnerId }: { readonly partnerId: string }) {
  const { t, i18n } = useTranslation(['directory', 'codes']);
  const may = useMay();
  const { organisation } = useSession();
  const { data: agreement, error } = useAgreement(partnerId);
  const [writing, setWriting] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (!agreement) return <Loading lines={2} />;
  const { items, validFrom, validUntil, stands, version } = agreement;
  return (
    <Card title={t('directory:agreement.title')}>
      <p className="soft">{t('directory:agreement.what')}</p>
      {version === 0 ? (
        <p>{t('directory:agreement.none')}</p>
      ) : (
        <>
          {!stands && <p><Badge tone="warm">{t('directory:agreement.not_today')}</Badge></p>}
          <Facts
            facts={[
              { label: t('directory:agreement.items'), value: items.length === 0 ? t('directory:agreement.no_items') : formatList(items.map((item) => t(`codes:releaseItem.${item}`)), i18n.language) },
              { label: t('directory:agreement.from'), value: formatDay(validFrom ?? '') },
              { label: t('directory:agreement.until'), value: validUntil === undefined ? t('directory:agreement.until_changed') : formatDay(validUntil) },
            ]}
          />
        </>
      )}
      {may('update', 'SharingAgreement', { organisationId: organisation.id }) && (
        <div>
          <Button icon="edit" onPress={() => setWriting(true)}>{t('directory:agreement.write')}</Button>
        </div>
      )}
      {writing && <AgreementDialog key={version} partnerId={partnerId} agreement={agreement} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function AgreementDialog({ partnerId, agreement, onClose }: { readonly partnerId: string; readonly agreement: Agreement; readonly onClose: () => void }) {
  const { t } = useTranslation(['directory', 'common']);
  const [draft, setDraft] = useState({ items: agreement.items, validFrom: agreement.validFrom ?? dayFromToday(), validUntil: agreement.validUntil ?? '' });
  const save = useAgreementChange(partnerId);
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        tone="main"
        isPending={save.isPending}
        isDisabled={draft.validFrom === ''}
        onPress={() =>
          save.mutate({ version: agreement.version, items: draft.items, validFrom: draft.validFrom, ...(draft.validUntil === '' ? {} : { validUntil: draft.validUntil }) }, { onSuccess: onClose })
        }
      >
        {t('directory:agreement.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('directory:agreement.title')} isOpen onClose={onClose} actions={actions}>
      <p>{t('directory:agreement.binds')}</p>
      <ProblemNote error={save.error} />
      <Suspense fallback={<Loading />}>
        <AgreementItems label={t('directory:agreement.items')} chosen={draft.items} onChange={(items) => setDraft({ ...draft, items })} />
      </Suspense>
      <DateField label={t('directory:agreement.from')} value={draft.validFrom} onChange={(validFrom) => setDraft({ ...draft, validFrom })} />
      <DateField label={t('directory:agreement.until')} hint={t('directory:agreement.until_hint')} value={draft.validUntil} min={draft.validFrom} onChange={(validUntil) => setDraft({ ...draft, validUntil })} />
    </Dialog>
  );
}
