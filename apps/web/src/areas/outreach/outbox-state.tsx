import './outbox-state.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../../offline';
import { useSession } from '../../session';
import { Icon } from '../../ui';
import { TO_CORRECT, useToCorrect } from './to-correct';

/** In the head of every page: how much waits on this phone, and what came back. Nothing while there is nothing to say. */
export function OutboxState() {
  const { t } = useTranslation('outreach');
  const { worker } = useSession();
  const waiting = useWaiting(worker.id);
  const { data: returned = [] } = useToCorrect();
  const queries = useQueryClient();
  // What was uploaded may have come back.
  useEffect(() => void queries.invalidateQueries({ queryKey: TO_CORRECT }), [queries, waiting]);
  return (
    <>
      {waiting > 0 && (
        <Link to="/shift" className="outbox-state">
          <Icon name="clock" />
          <span>{t('waiting', { count: waiting })}</span>
        </Link>
      )}
      {returned.length > 0 && (
        <Link to="/to-correct" className="outbox-state">
          <Icon name="edit" />
          <span>{t('came_back', { count: returned.length })}</span>
        </Link>
      )}
    </>
  );
}
