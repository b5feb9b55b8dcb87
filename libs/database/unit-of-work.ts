import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { LINK_HOLDER, type Actor } from '@parasol/kernel';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Connections } from './connections';
import type { SystemReason } from './system-reasons';
import { Transaction } from './transaction';

interface Scope {
  readonly actor: Actor | undefined;
  readonly organisationId: string | null;
  readonly transaction: Transaction;
  readonly effects: (() => void | Promise<void>)[];
}

/**
 * One transaction per request or job, found through the asynchronous context: there is no context argument that
 * could be forgotten, and no way to a repository outside of it.
 */
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly connections: Connections,
    /** Told when an effect after commit failed; the commit stands. */
    private readonly onEffectFailed: () => void = () => undefined,
  ) {}

  /** Runs `work` as this actor: rows through the policies of `parasol_app`. Rolls back when it throws. */
  async run<T>(actor: Actor, options: { readOnly?: boolean }, work: () => Promise<T>): Promise<T> {
    const source = await this.connections.source('app');
    // To the database a link holder belongs to no organisation: whatever asks for one, and for no more, shows them nothing.
    const settings = actor.role === LINK_HOLDER ? { ...actor, organisationId: '' } : actor;
    const transaction = new Transaction(source, settings, options.readOnly ?? false);
    return this.inside({ actor, organisationId: actor.organisationId, transaction, effects: [] }, work);
  }

  /**
   * The named door for work that no actor stands behind (jobs, sweeps, set-up), or that an actor's own rights cannot
   * do. It is a transaction of its own, sees one organisation (or, with null, only the list of them), and whatever it
   * wrote is audited with its reason.
   */
  async asSystem<T>(reason: SystemReason, organisationId: string | null, work: () => Promise<T>): Promise<T> {
    const source = await this.connections.source('system');
    const settings = { organisationId: organisationId ?? '', workerId: '', role: 'system' };
    const transaction = new Transaction(source, settings, false);
    return this.inside({ actor: undefined, organisationId, transaction, effects: [] }, async () => {
      const result = await work();
      if (organisationId) await this.auditDoor(reason, organisationId);
      return result;
    });
  }

  /** Who acts. Throws inside `asSystem` and outside any unit of work. */
  get actor(): Actor {
    const { actor } = this.scope();
    if (!actor) throw new Error('no actor stands behind this work');
    return actor;
  }

  /** The organisation that this unit of work is bound to, by its actor or by its system door. */
  get organisationId(): string {
    const { organisationId } = this.scope();
    if (!organisationId) throw new Error('this work is bound to no organisation');
    return organisationId;
  }

  get isOpen(): boolean {
    return this.scopes.getStore() !== undefined;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.scope().transaction.repository(entity);
  }

  /** Rows of one statement in this transaction; `update … returning` included. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.scope().transaction.query<T>(sql, parameters);
  }

  /** A statement whose answer nobody needs. It runs last in this transaction, on the way with the commit, which fails where it fails. */
  queryLast(sql: string, parameters: readonly unknown[]): void {
    this.scope().transaction.queryLast(sql, parameters);
  }

  /** Runs once the transaction is committed and its connection released; not at all when it is rolled back. */
  afterCommit(effect: () => void | Promise<void>): void {
    this.scope().effects.push(effect);
  }

  private scope(): Scope {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error('no unit of work is open');
    return scope;
  }

  private async inside<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await this.scopes.run(scope, work);
      await scope.transaction.commit();
    } catch (error) {
      await scope.transaction.rollback();
      throw error;
    }
    for (const effect of scope.effects) {
      try {
        await effect();
      } catch {
        this.onEffectFailed();
      }
    }
    return result;
  }

  /** Only what changed something is audited: a sweep that found nothing to do would drown the log. */
  private async auditDoor(reason: SystemReason, organisationId: string): Promise<void> {
    const [wrote] = await this.query<{ wrote: boolean }>('select pg_current_xact_id_if_assigned() is not null as wrote');
    if (!wrote?.wrote && !this.scope().transaction.writesLast) return;
    await this.query(
      `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type, reason)
       values ($1, $2, 'system', 'system_door', 'done', 'organisation', $3)`,
      [randomUUID(), organisationId, reason],
    );
  }
}
