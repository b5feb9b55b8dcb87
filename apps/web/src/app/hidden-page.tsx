import './hidden-page.css';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { comeBack } from '../session';

/** What somebody sees who looks over a shoulder, or takes the phone: an empty page of notes. The title leads back. */
export function HiddenPage() {
  const { t } = useTranslation('common');
  return (
    <main className="hidden-page">
      <h1>
        <Button className="hidden-title" onPress={comeBack}>
          {t('app_name')}
        </Button>
      </h1>
      <p>{t('hidden_empty')}</p>
    </main>
  );
}
