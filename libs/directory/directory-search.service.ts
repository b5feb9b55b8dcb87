import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import type { Need, ServiceFamily } from '@parasol/kernel';
import type { DirectoryEntrySummary, DirectorySearch } from './directory-entry.dto';
import { DirectoryEntryReader, ENTRY_COLUMNS, FROM_ENTRIES, type EntryRow } from './directory-entry-reader';

/** Under which families help with a need is found. */
const FAMILIES_OF: Readonly<Record<Need, readonly ServiceFamily[]>> = {
  doctor: ['health'], dentist: ['health'], contraception: ['health'], mental_health: ['mental_health', 'health'], someone_to_talk_to: ['mental_health'], safety: ['safety'],
  housing: ['housing'], money: ['money'], food: ['money', 'housing'], childcare: ['childcare'], work_conditions: ['work', 'rights_advice'], rights_advice: ['rights_advice'],
  language_class: ['education'], digital_safety: ['safety', 'education'], drug_and_alcohol_support: ['health', 'mental_health'],
};

/** Rows read at once where opening hours, which the database cannot reckon, decide what is found. */
const CHUNK = 200;

const FOUND = `
  select ${ENTRY_COLUMNS} ${FROM_ENTRIES}
  where d.organisation_id = $1
    and ($2::text is null or position(lower($2) in lower(concat_ws(' ', d.name, d.document ->> 'alternate_name', o.name, o.document ->> 'alternate_name'))) > 0)
    and ($3::text is null or position(lower($3) in d.places) > 0)
    and ($4::text[] is null or d.service_families && $4)
    and ($5::text is null or d.languages @> array[$5])
    and (not $6 or d.cost = 'free')
    and (not $7 or d.no_id_needed)
    and (not $8 or d.no_insurance_needed)
    and (not $9 or d.documents_demanded = 0)
    and (not $10 or d.walk_in)
    and (not $11 or not d.police_present)
    and ($12 or d.status in ('active', 'temporarily closed'))
    and ($13::text is null or (d.name, d.id) > ($13, $14::uuid))
  order by d.name, d.id limit $15`;

/** Finds entries of the organisation's directory. What somebody looks for is in no log and no audit entry, and no cursor can be read. */
@Injectable()
export class DirectorySearchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: DirectoryEntryReader,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** By name. */
  async find({ limit, cursor, ...sought }: DirectorySearch): Promise<{ items: DirectoryEntrySummary[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const list = `directory ${JSON.stringify(sought)}`;
    let after = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const chunk = sought.openNow ? CHUNK : limit + 1;
    const found: DirectoryEntrySummary[] = [];
    for (let more = true; more && found.length <= limit; ) {
      const rows = await this.unitOfWork.query<EntryRow>(FOUND, this.parameters(sought, after, chunk));
      found.push(...(await this.reader.shown(rows)).filter(({ openNow }) => !sought.openNow || openNow === true));
      const last = rows.at(-1);
      more = rows.length === chunk && last !== undefined;
      if (last) after = [last.name, last.id];
    }
    this.audit.readOf({ action: 'directory_entry.listed', subjectType: 'directory_entry' });
    return this.cursors.page(list, actor, found, limit, ({ name, id }) => [name, id]);
  }

  private parameters(sought: Omit<DirectorySearch, 'limit' | 'cursor'>, [name, id]: readonly unknown[], chunk: number): unknown[] {
    const families = [sought.serviceFamily === undefined ? undefined : [sought.serviceFamily], sought.need === undefined ? undefined : FAMILIES_OF[sought.need]].filter((list) => list !== undefined);
    const all = families.reduce<readonly ServiceFamily[] | undefined>((common, list) => (common === undefined ? list : common.filter((one) => list.includes(one))), undefined);
    return [
      this.unitOfWork.organisationId, sought.nameHas ?? null, sought.area ?? null, all ?? null, sought.language ?? null, sought.free, sought.noIdNeeded, sought.noInsuranceNeeded,
      sought.noDocuments, sought.walkIn, sought.noPolice, sought.ended, name, id, chunk,
    ];
  }
}
