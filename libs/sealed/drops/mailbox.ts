import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fromWire, type NoteDrop, sealDrop } from '@parasol/sealing';
import { type Desk, DeskTransactions, systemOf, type Visitor } from '../desk/desk-transactions';
import { sealToOf } from '../documents/place';
import { KeyLists } from '../keys/key-lists';

/** Drops that arrive in a mailbox every day, real ones and cover together; more only when more are real. */
const DAILY_DROPS = 24;
/** After an outage cover comes back in small steps. */
const MOST_AT_ONCE = 2;
/**
 * Cover that comes before its time, by chance: how far, and once in how many looks at the mailbox. Without it a count ahead of the schedule
 * would say that somebody real was here within the hour.
 */
const MOST_AHEAD = 3;
const ONCE_IN = 8;
/** Never taken ahead: real drops of the evening have their place in the day's number. */
const LAST_DROPS = 4;
const DAY_MS = 86_400_000;
/** Between two looks at the mailbox, in seconds. */
export const COVER_EVERY_SECONDS = 600;
const EVERY_MS = COVER_EVERY_SECONDS * 1_000;

/** The drop mailbox of an organisation: of one size, in no order, and without a time. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly desk: DeskTransactions,
    private readonly lists: KeyLists,
  ) {}

  /** Puts a drop in, whose form was checked. False where no adviser could open it: then nothing is kept. */
  async leave(visitor: Visitor, sealed: string, now = new Date()): Promise<boolean> {
    return this.desk.run(visitor, async (desk) => {
      const list = await this.lists.pinnedIn(desk, visitor.organisationId);
      if (!list?.advisers.length) return false;
      await put(desk, visitor.organisationId, sealed);
      await count(desk, visitor.organisationId, now, 1);
      return true;
    });
  }

  /**
   * As `leave`, for what arrived open and has its place here: a note that the leak guard held back. It is sealed before anything
   * else happens to it, to those advisers whom the person does not exclude; false where there is none.
   */
  async leaveNote(visitor: Visitor, note: NoteDrop, now = new Date()): Promise<boolean> {
    return this.desk.run(visitor, async (desk) => {
      const list = await this.lists.pinnedIn(desk, visitor.organisationId);
      if (!list?.advisers.length) return false;
      const sealTo = (await sealToOf(desk, list, [note.fileId]))(note.fileId);
      if (sealTo.length === 0) return false;
      const excluded = list.advisers.map(({ adviserId }) => adviserId).filter((id) => !sealTo.includes(id));
      await put(desk, visitor.organisationId, await sealDrop(list, note, excluded));
      await count(desk, visitor.organisationId, now, 1);
      return true;
    });
  }

  /**
   * Adds cover so that the number of the day keeps to its schedule, whatever was real among it.
   * @returns how many were added
   */
  async cover(organisationId: string, now = new Date()): Promise<number> {
    return this.desk.run(systemOf(organisationId), async (desk) => {
      const list = await this.lists.pinnedIn(desk, organisationId);
      if (!list?.advisers.length) return 0;
      const received = await count(desk, organisationId, now, 0);
      const missing = missingAt(scheduled(now), received);
      for (let n = 0; n < missing; n++) await put(desk, organisationId, await sealDrop(list));
      if (missing > 0) await count(desk, organisationId, now, missing);
      return missing;
    });
  }
}

function missingAt(due: number, received: number): number {
  if (received < due) return Math.min(MOST_AT_ONCE, due - received);
  return received < Math.min(DAILY_DROPS - LAST_DROPS, due + MOST_AHEAD) && randomInt(ONCE_IN) === 0 ? 1 : 0;
}

/** How many drops of the day should be there by now: each at the end of its part of the day, so that a real one may come before it. */
const scheduled = (now: Date): number => Math.floor((DAILY_DROPS * ((now.getTime() % DAY_MS) + EVERY_MS)) / DAY_MS);

async function put(desk: Desk, organisationId: string, sealed: string): Promise<void> {
  await desk.query('insert into sealed.drop (id, organisation_id, ciphertext) values ($1, $2, $3)', [randomUUID(), organisationId, Buffer.from(fromWire(sealed) ?? [])]);
}

/**
 * Counts what arrived today; answers how many those are now. What was too many yesterday counts today, so that the days even out. Holds
 * the mailbox until the end of the transaction.
 */
async function count(desk: Desk, organisationId: string, now: Date, more: number): Promise<number> {
  const [row] = await desk.query<{ received: number }>(
    `insert into sealed.mailbox as m (organisation_id, day, received) values ($1, $2, $3)
     on conflict (organisation_id) do update set
       received = case when m.day = excluded.day then m.received else greatest(0, m.received - ${DAILY_DROPS}) end + excluded.received, day = excluded.day
     returning received`,
    [organisationId, now.toISOString().slice(0, 10), more],
  );
  return row?.received ?? 0;
}
