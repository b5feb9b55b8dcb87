import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { abilityFor, allows, Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { Nicknames } from './nicknames';
import type { KeepRegular, RegularReceipt, RegularsQuery, RegularView, RenameRegular } from './regular.dto';

interface RegularRow {
  readonly id: string;
  readonly teamId: string;
  readonly version: number;
  readonly ciphertext: Buffer;
  readonly agreed: boolean;
  readonly lastSeenOn: string;
}

const COLUMNS = `id, team_id as "teamId", version, nickname_ciphertext as ciphertext, agreed, last_seen_on::text as "lastSeenOn"`;
const taken = () => problems.conflict('nickname_taken', 'The team keeps this nickname already. Choose another, or use that regular.');

/** Nicknames that a team keeps of people whom it meets again, with their agreement. Two of them are never made one. */
@Injectable()
export class RegularsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly nicknames: Nicknames,
    private readonly outbox: Outbox,
  ) {}

  /** Throws `nickname_taken` when the team keeps exactly this nickname: the team's own list shows it. */
  async keep({ teamId, nickname }: KeepRegular): Promise<RegularReceipt> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Regular', { organisationId, teamId });
    const id = randomUUID();
    const stored = await this.unitOfWork.query(
      `insert into parasol.regular (id, organisation_id, team_id, nickname_ciphertext, nickname_mac, agreed, state, last_seen_on, created_by)
       values ($1, $2, $3, $4, $5, true, 'kept', current_date, $6)
       on conflict (team_id, nickname_mac) where nickname_mac is not null do nothing returning id`,
      [id, organisationId, teamId, await this.nicknames.seal(organisationId, id, 1, nickname), await this.nicknames.mac(organisationId, teamId, nickname), workerId],
    );
    if (stored.length === 0) throw taken();
    await this.audit.wrote({ action: 'regular.created', subjectType: 'regular', subjectId: id });
    return { id, state: 'kept', version: 1 };
  }

  /** All that are kept, of one team or of all that the actor sees, opened in one go: who looks for a name looks at home. */
  async list({ teamId }: RegularsQuery): Promise<{ items: RegularView[] }> {
    const rows = await this.unitOfWork.query<RegularRow>(
      `select ${COLUMNS} from parasol.regular where state = 'kept' and ($1::uuid is null or team_id = $1) order by last_seen_on desc, id`,
      [teamId ?? null],
    );
    const ability = abilityFor(this.unitOfWork.actor);
    const seen = rows.filter((row) => allows(ability, 'read', 'Regular', this.factsOf(row)));
    this.audit.readOf({ action: 'regular.listed', subjectType: 'regular' });
    return { items: await this.viewsOf(seen) };
  }

  async read(id: string): Promise<RegularView> {
    const row = await this.find(id);
    this.policy.demand('read', 'Regular', this.factsOf(row));
    this.audit.readOf({ action: 'regular.read', subjectType: 'regular', subjectId: id });
    const [view] = await this.viewsOf([row]);
    return view!;
  }

  async rename(id: string, version: number, { nickname }: RenameRegular): Promise<RegularReceipt> {
    const row = await this.find(id);
    this.policy.demand('update', 'Regular', this.factsOf(row));
    const { organisationId } = this.unitOfWork;
    const mac = await this.nicknames.mac(organisationId, row.teamId, nickname);
    const [other] = await this.unitOfWork.query('select id from parasol.regular where team_id = $1 and nickname_mac = $2 and id <> $3', [row.teamId, mac, id]);
    if (other) throw taken();
    const stored = await this.unitOfWork.query(
      `update parasol.regular set nickname_ciphertext = $3, nickname_mac = $4, agreed = true, version = version + 1
       where id = $1 and version = $2 and state = 'kept' returning id`,
      [id, version, await this.nicknames.seal(organisationId, id, version + 1, nickname), mac],
    );
    if (stored.length === 0) throw problems.stale();
    await this.audit.wrote({ action: 'regular.changed', subjectType: 'regular', subjectId: id });
    return { id, state: 'kept', version: version + 1 };
  }

  /** The person wants it so, or never agreed: nickname and hash are gone at once, the links of contacts by a job. */
  async forget(id: string): Promise<RegularReceipt> {
    const row = await this.find(id);
    this.policy.demand('update', 'Regular', this.factsOf(row));
    const [stored] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.regular set state = 'forgotten', nickname_ciphertext = null, nickname_mac = null, version = version + 1
       where id = $1 and state = 'kept' returning version`,
      [id],
    );
    if (!stored) throw problems.notFound();
    await this.outbox.add('regular.forgotten', id);
    await this.audit.wrote({ action: 'regular.forgotten', subjectType: 'regular', subjectId: id, reason: 'asked' });
    return { id, state: 'forgotten', version: stored.version };
  }

  /** One that is forgotten is not there. */
  private async find(id: string): Promise<RegularRow> {
    const [row] = await this.unitOfWork.query<RegularRow>(`select ${COLUMNS} from parasol.regular where id = $1 and state = 'kept'`, [id]);
    if (!row) throw problems.notFound();
    return row;
  }

  private factsOf({ teamId }: RegularRow) {
    return { organisationId: this.unitOfWork.organisationId, teamId };
  }

  private async viewsOf(rows: readonly RegularRow[]): Promise<RegularView[]> {
    const nicknames = await this.nicknames.openAll(this.unitOfWork.organisationId, rows);
    return rows.map(({ ciphertext: _, ...row }, index) => ({ ...row, nickname: nicknames[index] }));
  }
}
