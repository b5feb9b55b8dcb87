import { Navigate } from '@tanstack/react-router';
import { navItems } from '../../app/areas';
import { useMay } from '../../session';

/** Whoever comes in goes on to where their work begins: the first place that is theirs. */
export function Home() {
  const may = useMay();
  return <Navigate to={navItems.find(({ shown }) => shown(may))?.to ?? '/account'} replace />;
}
