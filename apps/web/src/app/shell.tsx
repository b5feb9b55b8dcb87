import './shell.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session';
import { Dialog, Icon, IconButton } from '../ui';
import { navItems } from './areas';
import { hideNow } from './safety';
import { useOnline } from './use-online';
import { WhoAmI } from './who-am-i';

const OutboxState = lazy(() => import('../areas/outreach/outbox-state').then((outreach) => ({ default: outreach.OutboxState })));

const LeaseWatch = lazy(() => import('../areas/tasks/lease-watch').then((tasks) => ({ default: tasks.LeaseWatch })));

/** On a phone the bar has room for four places and "more". */
const IN_THE_BAR = 4;

/** Around every screen of somebody who is signed in: where one can go, quick hide, and whether there is a network. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const may = useMay();
  const online = useOnline();
  const [more, setMore] = useState(false);
  const places = navItems.filter(({ shown }) => shown(may));
  const fits = places.length <= IN_THE_BAR + 1;
  const links = (items: typeof places) =>
    items.map(({ to, icon, label }) => (
      <li key={to}>
        <Link to={to} className="nav-link" activeProps={{ 'aria-current': 'page' }} onClick={() => setMore(false)}>
          <Icon name={icon} />
          <span>{label(t)}</span>
        </Link>
      </li>
    ));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="shell-head">
        <WhoAmI />
        {!online && (
          <span className="shell-offline" role="status">
            <Icon name="offline" />
            <span>{t('offline')}</span>
          </span>
        )}
        <Suspense fallback={null}>
          <OutboxState />
        </Suspense>
        <Suspense fallback={null}>
          <LeaseWatch />
        </Suspense>
        <IconButton icon="hide" label={t('hide')} onPress={hideNow} />
      </header>
      <nav className="shell-nav" aria-label={t('nav.label')}>
        <ul className="nav-bar nav-phone">
          {links(fits ? places : places.slice(0, IN_THE_BAR))}
          {!fits && (
            <li>
              <button type="button" className="nav-link" onClick={() => setMore(true)}>
                <Icon name="menu" />
                <span>{t('nav.more')}</span>
              </button>
            </li>
          )}
        </ul>
        <ul className="nav-bar nav-desk">{links(places)}</ul>
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
      <Dialog title={t('nav.more')} isOpen={more} onClose={() => setMore(false)}>
        <ul className="nav-more">{links(places.slice(IN_THE_BAR))}</ul>
      </Dialog>
    </div>
  );
}
