import { Injectable } from '@nestjs/common';
import type { Actor } from '@parasol/kernel';
import { SignInDatabase } from '../sign-in/sign-in-database';
import { isToken, Tokens } from '../sign-in/tokens';

const HEADER = /^Parasol-Device ([A-Za-z0-9_-]{43})$/;

// Asked anew with every upload, so that what was ended a moment ago (credential, device, worker, role) is ended.
const WHO = `
  select c.id as "sessionId", c.worker_id as "workerId", c.organisation_id as "organisationId", c.device_id as "deviceId", g.role,
         array(select m.team_id from parasol.team_membership m where m.worker_id = c.worker_id and m.organisation_id = c.organisation_id and m.ended_at is null) as "teamIds"
  from signin.device_credential c
  join signin.device d on d.id = c.device_id and d.revoked_at is null
  join parasol.worker w on w.id = c.worker_id and w.organisation_id = c.organisation_id and w.ended_at is null
  join parasol.role_grant g on g.worker_id = c.worker_id and g.organisation_id = c.organisation_id and g.role = 'outreach_worker' and g.state = 'active' and g.ended_at is null
  where c.token_hash = $1 and c.ended_at is null and c.expires_at > now()`;

/** Who uploads, by the credential of their device. It is no session: nothing but the upload asks here. */
@Injectable()
export class UploadActors {
  constructor(
    private readonly database: SignInDatabase,
    private readonly tokens: Tokens,
  ) {}

  /** The outreach worker whose credential an `Authorization` header holds; undefined for all that is none, or none any more. */
  async actorOf(authorization: string | undefined): Promise<Actor | undefined> {
    const token = HEADER.exec(authorization ?? '')?.[1];
    if (!isToken(token)) return undefined;
    const { rows } = await this.database.pool.query<Actor>({ name: 'uploads', text: WHO, values: [this.tokens.hash('upload', token)] });
    return rows[0];
  }
}
