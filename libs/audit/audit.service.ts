import { AsyncLocalStorage } from 'node:async_hooks';
import { problems, type Actor } from '@parasol/kernel';
import type { UnitOfWork } from '@parasol/database';
import type { AuditRecorder } from './audit-recorder';
import { columnsOf, entryRow, INSERT_ENTRIES, INSTALLATION, type AuditActor, type EntryRow, type Happening, type Outcome } from './entry-rows';

/** Entries of one request: those that wait for its end, to travel together, and those that are on their way or failed. */
interface Scope {
  readonly requestId: string | null;
  waiting: EntryRow[];
  over: boolean;
  readonly sent: Promise<void>[];
}

const DEADLINE_MS = 5_000;

/**
 * Who did, read or was refused what, and why: codes and ids, never values. Entries of writes are part of the write.
 * Entries of reads and refusals are written beside the request, which must not answer before they are durable: wrap
 * it in `during`.
 */
export class AuditService {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private loose: Promise<void>[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: AuditRecorder,
    private readonly deadlineMs = DEADLINE_MS,
  ) {}

  /** Enters a write, in the transaction of the write: both are there, or neither. The entry travels with the commit. */
  async wrote(...happenings: readonly Happening[]): Promise<void> {
    const actor = this.actor();
    const requestId = this.scopes.getStore()?.requestId ?? null;
    const rows = happenings.map((happening) => entryRow(actor, happening, 'done', requestId));
    this.unitOfWork.queryLast(INSERT_ENTRIES, columnsOf(rows));
  }

  /** Enters a read. Returns at once; the entry is durable when `during` or `flush` ends. */
  readOf(...happenings: readonly Happening[]): void {
    for (const happening of happenings) this.record(this.actor(), happening, 'done');
  }

  /** Enters that the policy denied something. `actor` where no unit of work is open yet (a guard). */
  refused(happening: Happening, actor?: { organisationId: string; workerId: string; role: string }): void {
    this.record(actor ?? this.actor(), happening, 'refused');
  }

  /**
   * Enters that a role may not call an operation at all, and waits until that is durable: for the guard, which stands
   * before every unit of work. `action` and `subject` are words of the policy (`read`, `CaseFile`).
   */
  async refusedByRole(actor: Actor, action: string, subject: string): Promise<void> {
    const words = `${action}.${subject.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()}`;
    const happening: Happening = { action: 'operation.called', subjectType: 'operation', reason: words };
    await this.durable([this.recorder.add(entryRow(actor, happening, 'refused'))]);
  }

  /** Enters something for an actor who is not (yet) signed in, such as a sign-in. `null`: nobody is known. */
  record(actor: AuditActor | null, happening: Happening, outcome: Outcome): void {
    const scope = this.scopes.getStore();
    const who = actor ?? { organisationId: INSTALLATION, workerId: null, role: 'unknown' };
    const row = entryRow(who, happening, outcome, scope?.requestId ?? null);
    // What goes on after its request has nobody who sends for it.
    if (scope && !scope.over) scope.waiting.push(row);
    else this.keepLoose(this.send(row));
  }

  /**
   * Runs a request and ends when every entry of reads and refusals that it made is durable, whether it succeeded or
   * not. Call it around the unit of work, so that the transaction has given its connection back by then. Throws
   * `unavailable` instead of answering without an entry.
   */
  async during<T>(work: () => Promise<T>, requestId: string | null = null): Promise<T> {
    const scope: Scope = { requestId, waiting: [], over: false, sent: [] };
    try {
      return await this.scopes.run(scope, work);
    } finally {
      scope.over = true;
      await this.durable(this.sentOf(scope));
    }
  }

  /** As the end of `during`: for the entries made so far in the present scope, or outside of any scope. */
  async flush(): Promise<void> {
    const scope = this.scopes.getStore();
    await this.durable(scope ? this.sentOf(scope) : [...this.loose]);
  }

  /** Sends what waits, all in one batch: each would cost a write to the disk. */
  private sentOf(scope: Scope): readonly Promise<void>[] {
    scope.sent.push(...scope.waiting.map((row) => this.send(row)));
    scope.waiting = [];
    return scope.sent;
  }

  private send(row: EntryRow): Promise<void> {
    const entry = this.recorder.add(row);
    // Whoever waits for it sees the failure; here it only must not end the process.
    entry.catch(() => undefined);
    return entry;
  }

  private async durable(entries: readonly Promise<void>[]): Promise<void> {
    if (entries.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(problems.unavailable()), this.deadlineMs);
    });
    try {
      await Promise.race([Promise.all(entries), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private keepLoose(entry: Promise<void>): void {
    this.loose.push(entry);
    const forget = (): void => {
      this.loose = this.loose.filter((other) => other !== entry);
    };
    entry.then(forget, forget);
  }

  private actor(): AuditActor {
    if (!this.unitOfWork.isOpen) throw new Error('nobody is known here: use record');
    try {
      return this.unitOfWork.actor;
    } catch {
      return { organisationId: this.unitOfWork.organisationId, workerId: null, role: 'system' };
    }
  }
}
