import { Injectable } from '@nestjs/common';
import type { ActorSource, SignedRequest } from '@parasol/access';
import { AskedTogether } from '@parasol/database';
import type { Actor, Role } from '@parasol/kernel';
import { SignInDatabase } from '../sign-in/sign-in-database';
import { isToken, Tokens } from '../sign-in/tokens';
import { IDLE_SECONDS, SESSION_COOKIE } from './limits';

interface Found {
  readonly tokenHash: Buffer;
  readonly sessionId: string;
  readonly workerId: string;
  readonly organisationId: string;
  readonly deviceId: string;
  readonly role: Role;
  readonly teamIds: string[];
  readonly unseen: boolean;
}

// One question, asked anew with every request: whatever was ended a moment ago (session, device, role, worker) is ended.
const STANDING = `
  select s.token_hash as "tokenHash", s.id as "sessionId", s.worker_id as "workerId", s.organisation_id as "organisationId", s.device_id as "deviceId", s.role,
         array(select m.team_id from parasol.team_membership m where m.worker_id = s.worker_id and m.organisation_id = s.organisation_id and m.ended_at is null order by m.team_id) as "teamIds",
         s.last_seen_at < now() - interval '1 minute' as unseen
  from signin.session s
  join signin.device d on d.id = s.device_id and d.revoked_at is null
  join parasol.worker w on w.id = s.worker_id and w.organisation_id = s.organisation_id and w.ended_at is null
  join parasol.role_grant g on g.worker_id = s.worker_id and g.organisation_id = s.organisation_id and g.role = s.role and g.state = 'active' and g.ended_at is null
  where s.ended_at is null and s.expires_at > now() and s.idle_until > now()`;
const WHO = `${STANDING} and s.token_hash = any ($1::bytea[])`;
const WHO_STILL = `${STANDING} and s.id = any ($1::uuid[])`;

const SEEN = `
  with seen as (
    update signin.session set last_seen_at = now(), idle_until = now() + make_interval(secs => $2)
    where id = $1 and ended_at is null and last_seen_at < now() - interval '1 minute' returning device_id
  )
  update signin.device set last_seen_at = now() where id in (select device_id from seen)`;

/** Tells who sends a request, by its session cookie. */
@Injectable()
export class SessionActorSource implements ActorSource {
  /** For each hash of a token its session, if it stands. */
  private readonly who = new AskedTogether(async (hashes: readonly Buffer[]): Promise<(Found | undefined)[]> => {
    const { rows } = await this.database.pool.query<Found>({ name: 'who', text: WHO, values: [hashes] });
    return hashes.map((hash) => rows.find(({ tokenHash }) => hash.equals(tokenHash)));
  });

  constructor(
    private readonly database: SignInDatabase,
    private readonly tokens: Tokens,
  ) {}

  async actorOf(request: SignedRequest): Promise<Actor | undefined> {
    const token = request.cookies?.[SESSION_COOKIE];
    if (!isToken(token)) return undefined;
    const found = await this.who.ask(this.tokens.hash('session', token));
    if (!found) return undefined;
    const { unseen, tokenHash: _, ...actor } = found;
    // A stream that a browser opens again by itself is nobody at work: it keeps no session from ending.
    const follows = request.headers.accept === 'text/event-stream';
    if (unseen && !follows) await this.database.query(SEEN, [actor.sessionId, IDLE_SECONDS]);
    return actor;
  }
}

/** Which sessions still stand, as what: for what goes on after the request that began it. Asking keeps none from ending. */
@Injectable()
export class StandingSessions {
  constructor(private readonly database: SignInDatabase) {}

  /** Who acts now in each of these sessions, by the session's id; one that has ended is absent. */
  async actorsOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const { rows } = await this.database.pool.query<Found>({ name: 'who still', text: WHO_STILL, values: [sessionIds] });
    return new Map(rows.map(({ unseen: _, tokenHash: __, ...actor }) => [actor.sessionId, actor]));
  }
}
