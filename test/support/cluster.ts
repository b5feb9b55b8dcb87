/** What the specs of one test run share; handed to Jest's workers in the environment. */
export interface TestCluster {
  readonly adminUrl: string;
  /** Folder of this run; holds `secrets.json` and a data folder per test database. */
  readonly root: string;
  /** Begins the names of all databases of this run. */
  readonly prefix: string;
}

const VARIABLE = 'PARASOL_TEST_CLUSTER';

export const announce = (cluster: TestCluster): void => {
  process.env[VARIABLE] = JSON.stringify(cluster);
};

export function testCluster(): TestCluster {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error('No test cluster: run the specs through Jest, whose global set-up starts one.');
  return JSON.parse(value) as TestCluster;
}
