import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '../../i18n';
import { Button, Card, Code, Confirm, Facts, Note, Page, ProblemNote } from '../../ui';
import { Qr } from '../../ui/qr';
import { MailLinkDialog } from './mail-link-dialog';
import { useEndLink, useGiveLink, useLinkMail, usePartnerLink, type LinkGiven } from './partner-link-data';

interface PartnerLinkProps {
  readonly referralId: string;
  readonly onGiven: (given: LinkGiven) => void;
}

/** A partner where nobody signs in answers by a link: to give one, see how it stands, and end it. Nothing where it is of no use. */
export function PartnerLink({ referralId, onGiven }: PartnerLinkProps) {
  const { t } = useTranslation(['referrals', 'codes', 'common']);
  const { data: state, error } = usePartnerLink(referralId);
  const { data: byMail } = useLinkMail(referralId);
  const give = useGiveLink(referralId);
  const end = useEndLink(referralId);
  const [replacing, setReplacing] = useState(false);
  const [mailing, setMailing] = useState(false);
  const giveNow = (): void => give.mutate(undefined, { onSuccess: (given) => given && onGiven(given) });
  if (error) return <ProblemNote error={error} />;
  if (!state?.waiting || state.partnerSignsIn) return null;
  const { link } = state;
  const mail = byMail?.mail;
  return (
    <Card title={t('referrals:link.title')}>
      <p className="soft">{t('referrals:link.what')}</p>
      <ProblemNote error={give.error ?? end.error} />
      {link && (
        <Facts
          facts={[
            { label: t('referrals:link.given_at'), value: formatMoment(link.createdAt) },
            { label: t('referrals:link.opened_at'), value: link.openedAt === undefined ? t('referrals:link.not_opened') : formatMoment(link.openedAt) },
            { label: t('referrals:link.until'), value: formatDay(link.expiresAt) },
            ...(mail ? [{ label: t('referrals:link.mail'), value: mailValue(t(`codes:linkMailState.${mail.state}`), mail.endedAt) }] : []),
          ]}
        />
      )}
      <div className="cluster">
        <Button icon="referral" isPending={give.isPending} onPress={() => (link ? setReplacing(true) : giveNow())}>
          {t(link ? 'referrals:link.give_again' : 'referrals:link.give')}
        </Button>
        {byMail?.offered && (
          <Button icon="referral" onPress={() => setMailing(true)}>
            {t('referrals:link.by_mail')}
          </Button>
        )}
        {link && (
          <Button tone="quiet" isPending={end.isPending} onPress={() => end.mutate()}>
            {t('referrals:link.end')}
          </Button>
        )}
      </div>
      {mailing && <MailLinkDialog referralId={referralId} known={byMail?.addresses[0] ?? ''} replaces={link !== undefined} isOpen onClose={() => setMailing(false)} onGiven={onGiven} />}
      <Confirm
        title={t('referrals:link.give_again')}
        isOpen={replacing}
        onClose={() => setReplacing(false)}
        onConfirm={() => {
          setReplacing(false);
          giveNow();
        }}
        confirmLabel={t('referrals:link.give_again')}
      >
        <p>{t('referrals:link.replaces')}</p>
      </Confirm>
    </Card>
  );
}

const mailValue = (state: string, endedAt: string | undefined): string => (endedAt === undefined ? state : `${state} · ${formatMoment(endedAt)}`);

interface LinkSheetProps {
  readonly given: LinkGiven;
  readonly onDone: () => void;
}

/** Address and code, this once. The address is for paper or a camera, unless it goes by e-mail; the code goes another way, and is on no printed page. */
export function LinkSheet({ given: { url, code, expiresAt }, onDone }: LinkSheetProps) {
  const { t } = useTranslation('referrals');
  return (
    <Page title={t('link.sheet_title')} isStep>
      <div className="screen-only">
        <Note tone="warm">{t(url === undefined ? 'link.mail_on_its_way' : 'link.once')}</Note>
      </div>
      {url !== undefined && <AddressCard url={url} expiresAt={expiresAt} />}
      <div className="screen-only">
        <Card title={url === undefined ? t('link.code') : t('link.code_title')}>
          <p>{t('link.code_how')}</p>
          <p className="link-code">
            <Code>{code}</Code>
          </p>
        </Card>
      </div>
      <div className="cluster screen-only">
        <Button tone="main" onPress={onDone}>
          {t(url === undefined ? 'link.done_mailed' : 'link.done')}
        </Button>
      </div>
    </Page>
  );
}

function AddressCard({ url, expiresAt }: { readonly url: string; readonly expiresAt: string }) {
  const { t } = useTranslation('referrals');
  return (
    <Card title={t('link.address_title')}>
      <p>{t('link.address_how')}</p>
      <Qr text={url} label={t('link.qr')} />
      <Facts
        facts={[
          { label: t('link.address'), value: <Code>{url}</Code> },
          { label: t('link.until'), value: formatDay(expiresAt) },
        ]}
      />
      <div className="screen-only">
        <Button icon="print" onPress={() => print()}>
          {t('link.print')}
        </Button>
      </div>
    </Card>
  );
}
