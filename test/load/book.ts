/** A write that was answered with a success: it must be there, once, whatever happens. */
export interface Written {
  /** What it was, as the log of who did what calls it: `task.claimed`. */
  readonly action: string;
  readonly actor: string;
  readonly id: string;
  readonly version?: number;
  readonly state?: string;
  /** The client's own key, of a contact. */
  readonly key?: string;
  /** What was written, to be found again: of an entry. */
  readonly text?: string;
  /** Of an entry. */
  readonly caseFileId?: string;
  readonly section?: string;
  /** Whether a task must follow from it. */
  readonly followUp?: boolean;
}

/** What somebody's open screen must be told of. */
export interface Expected {
  readonly listener: string;
  /** What was written, as the log of who did what calls it. */
  readonly action: string;
  /** `kind id` */
  readonly event: string;
  /** Milliseconds, of when it was sent and answered. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** How often an operation came to what, and how long it took. */
export class Operation {
  readonly times: number[] = [];
  readonly statuses = new Map<number, number>();

  constructor(readonly name: string) {}

  add(status: number, milliseconds: number): void {
    this.times.push(milliseconds);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }
}

/** The clients' own book: what was answered to them, which nobody else may know better. */
export class Book {
  readonly written: Written[] = [];
  readonly expected: Expected[] = [];
  readonly operations = new Map<string, Operation>();
  /** Answers that nobody has foreseen, by operation, status and code, with how many. */
  readonly unforeseen = new Map<string, number>();
  /** Requests that got no answer at all; each was sent again. */
  unanswered = 0;
  /** Packets that somebody could still read after the consent was withdrawn. */
  readonly openAfterWithdrawal: string[] = [];
  /** What the same key brought that differed from what it had brought before. */
  readonly otherThanBefore: string[] = [];
  private measuring = false;

  /** From now on, operations count: what was before was to become warm. */
  measure(): void {
    this.measuring = true;
    this.operations.clear();
  }

  stopMeasuring(): void {
    this.measuring = false;
  }

  /** Whatever was asked, whether it is measured or not, must not fail in a way that nobody foresaw. */
  answered(name: string, status: number, milliseconds: number, unforeseen: string | undefined): void {
    if (unforeseen !== undefined) this.surprise(unforeseen);
    if (!this.measuring) return;
    let operation = this.operations.get(name);
    if (!operation) this.operations.set(name, (operation = new Operation(name)));
    operation.add(status, milliseconds);
  }

  surprise(what: string): void {
    this.unforeseen.set(what, (this.unforeseen.get(what) ?? 0) + 1);
  }
}
