import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Note } from '../ui';

/** Keeps the rest of the app standing when a screen breaks. Nothing is reported anywhere: an error may quote what was typed. */
export class BrokenBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenScreen onRetry={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="page">
      <h1>{t('broken_title')}</h1>
      <Note tone="danger">{t('broken')}</Note>
      <div>
        <Button onPress={onRetry}>{t('try_again')}</Button>
      </div>
    </div>
  );
}
