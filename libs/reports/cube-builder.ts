import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '@parasol/database';
import { BASE, roundCells } from './rounding';
import { COUNTS, INDICATORS, type Cell } from './indicators';

/** The secret behind the rounding: 32 bytes of the installation. */
export const REPORT_SEED = Symbol('parasol.report-seed');

/** Counts a month and freezes its cubes, as the database role that sees fact rows and cubes and nothing else. */
@Injectable()
export class CubeBuilder {
  constructor(
    private readonly connections: Connections,
    @Inject(REPORT_SEED) private readonly seed: Buffer,
  ) {}

  /** Freezes a month that is being closed, in a transaction of its own. Does nothing to one that is closed already. */
  async freeze(organisationId: string, monthId: string): Promise<void> {
    const client = await this.connections.pool('reports').connect();
    try {
      await client.query('begin isolation level repeatable read');
      await client.query(`select set_config('parasol.organisation_id', $1, true)`, [organisationId]);
      const found = await client.query<{ month: string }>(`select month::text from reports.closed_month where id = $1 and state = 'closing' for update`, [monthId]);
      const month = found.rows[0]?.month;
      if (month !== undefined) {
        for (const indicator of INDICATORS) {
          const { rows } = await client.query<Cell>(COUNTS[indicator], [month]);
          const values = roundCells(rows.map((cell) => cell.count), this.seed, `${organisationId} ${month} ${indicator}`);
          const kept = rows.flatMap(({ category, setting, areaGroup }, n) => ((values[n] ?? 0) >= BASE ? [{ category, setting, area_group: areaGroup, value: values[n] }] : []));
          await client.query(
            `insert into reports.cube_cell (organisation_id, month, indicator, category, setting, area_group, value)
             select $1, $2, $3, category, setting, area_group, value
             from jsonb_to_recordset($4::jsonb) as c (category text, setting text, area_group text, value int)`,
            [organisationId, month, indicator, JSON.stringify(kept)],
          );
        }
        await client.query(`update reports.closed_month set state = 'closed', closed_at = now() where id = $1`, [monthId]);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
