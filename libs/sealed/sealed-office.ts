import { Injectable, Module } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import {
  dismiss, enrol, foundList, generateIdentity, type Issued, type PinnedKeys, protectIdentity, publicKeysOf, replaceKeys, resealDocument, type ServedDocument,
} from '@parasol/sealing';
import { DeskTransactions, systemOf } from './desk/desk-transactions';
import { DocumentStore, type Progress } from './documents/document-store';
import { storeIdentity } from './keys/adviser-identities.service';
import { publishNext } from './keys/adviser-keys.service';
import { KeyLists } from './keys/key-lists';
import { MailboxModule } from './mailbox.module';
import { beginCeremony, type CeremonyState } from './keys/recovery-ceremonies.service';

/** What a re-sealing tells while it goes on. */
export interface ResealingStep {
  readonly done: number;
  /** Documents that this identity does not open: another adviser's turn, or the recovery key's. */
  readonly skipped: number;
  /** Due before this step. */
  readonly left: number;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * The compartment as the operator's commands reach it: with a paper or an adviser's identity in hand, on the operator's own
 * terminal. The same verification as at the API; what is secret comes from outside and is kept nowhere.
 */
@Injectable()
export class SealedOffice {
  constructor(
    private readonly desk: DeskTransactions,
    private readonly lists: KeyLists,
    private readonly documents: DocumentStore,
  ) {}

  /** Begins the ceremony with an identity that stands on paper by now. @throws Problem 409 `ceremony_held`, `ceremony_open` */
  async ceremony(organisationId: string, recoveryIdentity: string): Promise<{ id: string; state: CeremonyState }> {
    const { list } = await foundList(organisationId, recoveryIdentity);
    return this.desk.run(systemOf(organisationId), (desk) => beginCeremony(desk, systemOf(organisationId), list));
  }

  /** The list that stands, and how far re-sealing has come. @throws Problem 409 `recovery_key_needed` */
  async show(organisationId: string): Promise<{ keys: PinnedKeys; progress: Progress }> {
    return { keys: await this.standing(organisationId), progress: await this.documents.progress(systemOf(organisationId)) };
  }

  /** Makes an adviser's identity and enrols it. @returns the six words, shown once. Problems as for publishing */
  async enrol(organisationId: string, adviserId: string, recoveryIdentity: string): Promise<string> {
    return this.withNewKeys(organisationId, adviserId, (before, keys) => enrol(before, { adviserId, addedAt: today(), ...keys }, recoveryIdentity));
  }

  /** Puts new keys in the place of an adviser's lost ones. As `enrol` */
  async replace(organisationId: string, adviserId: string, recoveryIdentity: string): Promise<string> {
    return this.withNewKeys(organisationId, adviserId, (before, keys) => replaceKeys(before, { adviserId, addedAt: today(), ...keys }, recoveryIdentity));
  }

  /** Takes an adviser off the list; their access to the API ends with their role, by the administrator. */
  async dismiss(organisationId: string, adviserId: string, identity: string): Promise<void> {
    await this.publish(organisationId, (before) => dismiss(before, adviserId, identity));
  }

  /**
   * Seals every document that is due anew for the list that stands. May be killed and begun again at any moment: each
   * document is written in a transaction of its own, and what is done is not due any more.
   * @param identity an adviser's, or the recovery key
   */
  async reseal(organisationId: string, identity: string, onStep: (step: ResealingStep) => void = () => undefined): Promise<ResealingStep> {
    const keys = await this.standing(organisationId);
    const visitor = systemOf(organisationId);
    const unopened = new Set<string>();
    let done = 0;
    for (;;) {
      const { progress, items } = await this.documents.dueAtOnce(visitor, BATCH + unopened.size);
      const open = items.filter(({ caseFileId }) => !unopened.has(caseFileId));
      for (const served of open) {
        if (await this.resealOne(keys, served, identity)) done += 1;
        else unopened.add(served.caseFileId);
      }
      const step = { done, skipped: unopened.size, left: Math.max(progress.stale, progress.uncovered) };
      if (open.length === 0) return step;
      onStep(step);
    }
  }

  private async resealOne(keys: PinnedKeys, served: ServedDocument, identity: string): Promise<boolean> {
    const written = await resealDocument(keys, served, identity).catch(() => undefined);
    if (!written) return false;
    // Somebody who was faster has sealed it anew as well.
    await this.documents.write(systemOf(keys.organisationId), served.caseFileId, written).catch((error: unknown) => {
      if ((error as { status?: number }).status !== 412) throw error;
    });
    return true;
  }

  private async withNewKeys(organisationId: string, adviserId: string, issue: (before: PinnedKeys, keys: Awaited<ReturnType<typeof publicKeysOf>>) => Promise<Issued>): Promise<string> {
    const identity = await generateIdentity();
    const { passphrase, protectedIdentity } = await protectIdentity(identity);
    const keys = await publicKeysOf(identity);
    await this.publish(organisationId, (before) => issue(before, keys), (desk) => storeIdentity(desk, organisationId, adviserId, protectedIdentity));
    return passphrase;
  }

  private async publish(organisationId: string, issue: (before: PinnedKeys) => Promise<Issued>, also: (desk: Parameters<typeof publishNext>[0]) => Promise<void> = () => Promise.resolve()): Promise<void> {
    const before = await this.standing(organisationId);
    const { list } = await issue(before);
    await this.desk.run(systemOf(organisationId), async (desk) => {
      await publishNext(desk, list, before);
      await also(desk);
      await desk.audit('keys.published');
    });
  }

  private async standing(organisationId: string): Promise<PinnedKeys> {
    const keys = await this.lists.pinned(organisationId);
    if (!keys) throw problems.conflict('recovery_key_needed', 'The recovery ceremony comes first.');
    return keys;
  }
}

const BATCH = 20;

/** For the command line. Needs the database roles `sealed` and `keys`. */
@Module({ imports: [MailboxModule], providers: [DocumentStore, SealedOffice], exports: [SealedOffice] })
export class SealedOfficeModule {}
