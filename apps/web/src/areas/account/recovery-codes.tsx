import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Code, Note, TextField } from '../../ui';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** After one of them was typed: they stand somewhere else than on this screen. */
  readonly onKept: () => void;
  readonly isPending?: boolean;
}

/** Letters and digits only: as somebody reads it off a paper. */
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** The codes for the day on which phone or app is lost; shown this once, to be printed or written down, and one typed as the proof. */
export function RecoveryCodes({ codes, onKept, isPending = false }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const check = (): void => {
    const found = codes.some((code) => plain(code) === plain(typed));
    setWrong(!found);
    if (found) onKept();
  };
  return (
    <Card title={t('recovery_codes')}>
      <p>{t('recovery_what')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </ol>
      <div className="stack screen-only">
        <Button icon="print" wide onPress={() => print()}>
          {t('print')}
        </Button>
        <Note tone="warm">{t('recovery_once')}</Note>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          <TextField label={t('recovery_type_one')} value={typed} onChange={setTyped} error={wrong ? t('recovery_not_one') : undefined} maxLength={30} />
          <Button tone="main" type="submit" wide isPending={isPending}>
            {t('recovery_kept')}
          </Button>
        </form>
      </div>
    </Card>
  );
}
