import { rolesAt, type Role } from '@parasol/kernel';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../session';
import type { Choice } from '../../ui';

/**
 * The roles that one may give to a worker (to somebody new where there is no id yet), each saying so where it is only proposed and
 * waits for a second person.
 */
export function useRoleChoices(workerId = 'new'): readonly Choice<Role>[] {
  const { t } = useTranslation(['staff', 'codes']);
  const may = useMay();
  const { organisation, worker } = useSession();
  const allowed = (role: Role, state: 'active' | 'proposed'): boolean => may('create', 'RoleGrant', { organisationId: organisation.id, workerId, role, grantedBy: worker.id, state });
  return rolesAt(organisation.kind)
    .filter((role) => allowed(role, 'active') || allowed(role, 'proposed'))
    .map((role) => ({ value: role, label: allowed(role, 'active') ? t(`codes:role.${role}`) : t('staff:role_proposed', { role: t(`codes:role.${role}`) }) }));
}
