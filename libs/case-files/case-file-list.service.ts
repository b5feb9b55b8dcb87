import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { FileKeys } from '@parasol/keys';
import type { DocumentContent } from './content/contents';
import type { FileState } from './life-cycle';
import { placeOf } from './sealed-row';

export const LIST_ORDERS = ['last_contact', 'created'] as const;

export interface ListQuery {
  readonly order: (typeof LIST_ORDERS)[number];
  readonly state?: FileState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly fileCode: string;
  readonly state: FileState;
  readonly teamId: string;
  readonly teamName: string;
  readonly lastContactOn: string | null;
  readonly createdAt: Date;
  readonly position: string;
  readonly nameId: string | null;
  readonly nameVersion: number | null;
  readonly nameCiphertext: Buffer | null;
}

/** What the list is ordered by, the newest first; files without any contact come last. */
const POSITION = {
  last_contact: `coalesce(f.last_contact_on, '-infinity'::date)`,
  created: 'f.created_at',
} as const;
const POSITION_TYPE = { last_contact: 'date', created: 'timestamptz' } as const;

/**
 * What the policy lets through anyway, said once more: its own predicate holds an "or" between the two, and PostgreSQL then
 * looks at every file of the organisation.
 */
const NARROWED = {
  worker: 'f.id = any ((select access.my_case_files())::uuid[])',
  supervisor: 'f.team_id = any ((select access.supervised_teams())::uuid[])',
} as const;

/** The rows come through the policies: files and, where the actor may read it, the document with the working name. */
const listSql = (order: ListQuery['order'], by: keyof typeof NARROWED): string => `
  select f.*, t.name as "teamName", w.id as "nameId", w.version as "nameVersion", w.ciphertext as "nameCiphertext"
  from (
    select f.id, f.organisation_id as "organisationId", f.file_code as "fileCode", f.state, f.team_id as "teamId",
      f.last_contact_on::text as "lastContactOn", f.created_at as "createdAt", ${POSITION[order]}::text as position, ${POSITION[order]} as at
    from parasol.case_file f
    where ${NARROWED[by]} and ($1::text is null or f.state = $1) and (${POSITION[order]}, f.id) < ($2::${POSITION_TYPE[order]}, $3::uuid)
    order by ${POSITION[order]} desc, f.id desc limit $4
  ) f
  join parasol.team t on t.id = f."teamId"
  left join parasol.case_entry w
    on w.case_file_id = f.id and w.section = 'working_identity' and w.kind = 'document' and f.state <> 'service_without_record'
  order by f.at desc, f.id desc`;

/** The files that a worker is on, or that their team keeps. One statement and one batch of keys per page. */
@Injectable()
export class CaseFileListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  async page({ order, state, limit, cursor }: ListQuery) {
    const { actor } = this.unitOfWork;
    const list = `case files by ${order} in ${state ?? 'any'}`;
    const after = cursor === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(listSql(order, actor.role === 'supervisor' ? 'supervisor' : 'worker'), [state ?? null, ...after, limit + 1]);
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    const names = await this.names(items);
    // One entry for the page: names in one's own list are no opening of a file.
    const section = names.size > 0 ? 'working_identity' : null;
    if (items.length > 0) this.audit.readOf({ action: 'case_file.listed', subjectType: 'case_file', section });
    return {
      items: items.map(({ id, fileCode, state: is, teamId, teamName, lastContactOn, createdAt }) => {
        const workingName = names.get(id);
        return {
          ...{ id, fileCode, state: is, team: { id: teamId, name: teamName }, createdAt },
          ...(lastContactOn ? { lastContactOn } : {}),
          ...(workingName === undefined ? {} : { workingName }),
        };
      }),
      ...(next === undefined ? {} : { next }),
    };
  }

  /** Working names by file; a file whose name cannot be read stands in the list without one. */
  private async names(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const sealed = rows.flatMap(({ id, organisationId, nameId, nameVersion, nameCiphertext: ciphertext }) => {
      if (!nameId || !nameVersion || !ciphertext) return [];
      return [{ fileId: id, ciphertext, place: placeOf({ id: nameId, organisationId, section: 'working_identity', version: nameVersion }) }];
    });
    const opened = await this.keys.openMany(sealed);
    return new Map(
      sealed.flatMap(({ fileId }, index) => {
        const item = opened[index];
        return item?.readable ? [[fileId, (item.content as DocumentContent<'working_identity'>).workingName] as const] : [];
      }),
    );
  }
}
