import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, TASK_HOLDERS } from '@parasol/kernel';
import { abilityOf, allows, matrixDocument, policyFaults, ROLE_PAGES } from './index';

describe('the policy by itself', () => {
  it('has a reader, a writer, a reason and an approval for every section', () => {
    expect(policyFaults(ROLE_PAGES)).toEqual([]);
  });

  it('stands in matrix.md as it is (run "npm run generate" after a change)', () => {
    expect(readFileSync(join(__dirname, 'matrix.md'), 'utf8')).toBe(matrixDocument(ROLE_PAGES));
  });

  it('refuses a rule whose condition was left undefined, since it would match rows that lack the fact', () => {
    const me = { role: 'supervisor', workerId: 'w', organisationId: 'o', teamIds: [], sessionId: 's', deviceId: 'd' } as const;
    const leaky = () => abilityOf(me, (_, may) => may('read', 'Team', { organisationId: undefined }), new Date());
    expect(leaky).toThrow('leaves "organisationId" of Team open');
  });

  it('gives permissions and takes none away', () => {
    const me = { role: 'adviser', workerId: 'w', organisationId: 'o', teamIds: ['t'], sessionId: 's', deviceId: 'd' } as const;
    for (const page of Object.values(ROLE_PAGES)) {
      expect(abilityOf(me, page, new Date()).rules.filter((rule) => rule.inverted)).toEqual([]);
    }
  });

  it('lets those hold the tasks of a team who are named for it, where no policy can be asked: beside the workers to choose from', () => {
    const file = { organisationId: 'o', teamId: 't', careTeam: ['w'], advisers: [], blocked: [] };
    const task = { organisationId: 'o', teamId: 't', workerId: 'w', file };
    const holders = ROLES.filter((role) => {
      const ability = abilityOf({ role, workerId: 'w', organisationId: 'o', teamIds: ['t'], sessionId: 's', deviceId: 'd' }, ROLE_PAGES[role], new Date());
      return allows(ability, 'update', 'Task', task) && !allows(ability, 'assign', 'Task', task);
    });
    expect(holders).toEqual(TASK_HOLDERS);
  });
});
