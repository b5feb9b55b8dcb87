import type { SheetWarning, WarningCode } from './reading';

/** Counts per code, in the order in which they were first met. */
export class Warnings {
  private readonly byCode = new Map<WarningCode, { count: number; columns?: readonly number[] }>();

  count(code: WarningCode, times: number): void {
    if (times === 0) return;
    const warning = this.byCode.get(code) ?? { count: 0 };
    warning.count += times;
    this.byCode.set(code, warning);
  }

  columns(code: WarningCode, positions: readonly number[]): void {
    if (positions.length > 0) this.byCode.set(code, { count: positions.length, columns: positions });
  }

  list(): SheetWarning[] {
    return [...this.byCode].map(([code, warning]) => ({ code, ...warning }));
  }
}
