import './app/trusted-types';
import './ui/theme.css';
import './ui/base.css';
import './app/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { followLive } from './app/live';
import { queries } from './app/queries';
import { registerServiceWorker } from './app/register';
import { router } from './app/router';
import { startI18n } from './i18n';
import { startSession } from './session';

function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

// Neither waits for the other: texts come from a cache, the session from the server.
void startSession();
followLive();
void startI18n().then(() => {
  const place = document.getElementById('app');
  if (!place) throw new Error('the page has no place for the app');
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  registerServiceWorker();
  void import('./offline').then(({ startOffline }) => startOffline());
});
