import type { AnswerOf } from '@parasol/api-client';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n';
import { Button, Card, Code, Facts, Note, Page } from '../../ui';
import { Qr } from '../../ui/qr';

export type Invitation = AnswerOf<'/workers/{id}/invitations', 'post'>;

interface InvitationSheetProps {
  readonly worker: string;
  readonly invitation: Invitation;
  readonly onDone: () => void;
}

/** The code of an invitation, this once: to be read by the worker's phone on the spot, or printed. The printed page says nothing of what it opens. */
export function InvitationSheet({ worker, invitation: { code, url, expiresAt }, onDone }: InvitationSheetProps) {
  const { t } = useTranslation('staff');
  const address = url.replace(/#.*$/, '');
  return (
    <Page title={t('sheet_title', { name: worker })} isStep>
      <div className="screen-only">
        <Note tone="warm">{t('sheet_once')}</Note>
      </div>
      <Card>
        <p>{t('sheet_how')}</p>
        <Qr text={url} label={t('sheet_qr')} />
        <Facts
          facts={[
            { label: t('sheet_address'), value: <Code>{address}</Code> },
            { label: t('sheet_code'), value: <Code>{code}</Code> },
            { label: t('sheet_until'), value: formatMoment(expiresAt) },
          ]}
        />
      </Card>
      <div className="cluster screen-only">
        <Button icon="print" onPress={() => print()}>
          {t('print')}
        </Button>
        <Button tone="main" onPress={onDone}>
          {t('handed_over')}
        </Button>
      </div>
    </Page>
  );
}
