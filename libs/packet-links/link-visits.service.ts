import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { LINK_HOLDER, Problem, type Actor } from '@parasol/kernel';
import { isToken, SignInDatabase, Throttle } from '@parasol/staff';
import { LinkTokens } from './link-tokens';

const VISIT_MINUTES = 30;

/** Somebody who has entered the right code, in the browser that the link belongs to. */
export interface LinkVisit {
  readonly id: string;
  /** Sees one packet, and nothing else. */
  readonly holder: Actor;
  readonly packetId: string;
  readonly senderId: string;
}

export interface OpenedLink {
  readonly visit: LinkVisit;
  /** For the cookie; never stored. */
  readonly browser: string;
  readonly expiresAt: Date;
}

interface LinkRow {
  readonly id: string;
  readonly senderId: string;
  readonly recipientId: string;
  readonly packetId: string;
  readonly codeHash: Buffer;
}

const LINK = `l.id, l.organisation_id as "senderId", l.recipient_organisation_id as "recipientId", l.packet_id as "packetId"`;
const STANDS = 'l.token_hash = $1 and l.ended_at is null and l.expires_at > now()';

/** Who comes with a link, before and after its code. The database asks again, at every access, whether link, visit and consent stand. */
@Injectable()
export class LinkVisits {
  constructor(
    private readonly database: SignInDatabase,
    private readonly tokens: LinkTokens,
    private readonly throttle: Throttle,
    private readonly audit: AuditService,
  ) {}

  /** The visit that goes on in this browser, if any. */
  async current(token: string, browser: string | undefined): Promise<LinkVisit | undefined> {
    if (!isToken(token) || !isToken(browser)) return undefined;
    const [found] = await this.database.query<LinkRow & { visitId: string }>(
      `select ${LINK}, v.id as "visitId" from signin.packet_link l join signin.packet_visit v on v.link_id = l.id
       where ${STANDS} and l.browser_hash = $2 and v.ended_at is null and v.until > now() order by v.until desc limit 1`,
      [this.tokens.tokenHash(token), this.tokens.browserHash(browser)],
    );
    return found && visitOf(found.visitId, found);
  }

  /**
   * Opens a visit, if link and code are right, no other browser has the link, and `see` finds the packet still there. Whatever else
   * is the matter looks alike: undefined.
   * @param browser the cookie of this link, if there is one
   * @param see reads the packet as the visitor; undefined when it is not there for them
   */
  async open<Seen>(token: string, code: string, browser: string | undefined, ip: string, see: (visit: LinkVisit) => Promise<Seen | undefined>): Promise<{ opened: OpenedLink; seen: Seen } | undefined> {
    try {
      return await this.throttle.attempt({ kind: 'packet_link', link: token, ip }, async () => {
        const link = await this.linkOf(token);
        const opened = this.tokens.isCode(link, code) && link && (await this.bind(link, isToken(browser) ? browser : this.tokens.freshBrowser()));
        const seen = opened ? await see(opened.visit) : undefined;
        if (opened && seen !== undefined) return { opened, seen };
        this.audit.record(link ? { organisationId: link.senderId, workerId: null, role: LINK_HOLDER } : null, { action: 'packet_link.opened', subjectType: 'referral', subjectId: link?.packetId ?? null }, 'refused');
        return undefined;
      });
    } catch (error) {
      if (error instanceof Problem && error.status === 429) return undefined;
      throw error;
    }
  }

  async leave({ id }: LinkVisit): Promise<void> {
    await this.database.query('update signin.packet_visit set ended_at = now() where id = $1 and ended_at is null', [id]);
  }

  private async linkOf(token: string): Promise<LinkRow | undefined> {
    const [link] = await this.database.query<LinkRow>(`select ${LINK}, l.code_hash as "codeHash" from signin.packet_link l where ${STANDS}`, [this.tokens.tokenHash(token)]);
    return link;
  }

  /** Ties the link to the first browser that comes; another one has no part in it any more. */
  private async bind(link: LinkRow, browser: string): Promise<OpenedLink | undefined> {
    const id = randomUUID();
    return this.database.transaction(async (queries) => {
      const [bound] = await queries.query<{ expiresAt: Date }>(
        `update signin.packet_link set browser_hash = $2, opened_at = coalesce(opened_at, now())
         where id = $1 and ended_at is null and expires_at > now() and (browser_hash is null or browser_hash = $2) returning expires_at as "expiresAt"`,
        [link.id, this.tokens.browserHash(browser)],
      );
      if (!bound) return undefined;
      await queries.query(
        `insert into signin.packet_visit (id, organisation_id, link_id, until) values ($1, $2, $3, least(now() + make_interval(mins => $4), $5))`,
        [id, link.senderId, link.id, VISIT_MINUTES, bound.expiresAt],
      );
      return { visit: visitOf(id, link), browser, expiresAt: bound.expiresAt };
    });
  }
}

const visitOf = (id: string, { senderId, recipientId, packetId }: Omit<LinkRow, 'codeHash'>): LinkVisit => ({
  id, senderId, packetId,
  holder: { role: LINK_HOLDER, workerId: id, organisationId: recipientId, teamIds: [], sessionId: id, deviceId: id, packetId },
});
