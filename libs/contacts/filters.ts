/** Conditions of a list, made of fixed texts; what a caller chose is a parameter. */
export class Filters {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  equal(column: string, value: unknown): void {
    if (value !== undefined) this.add(`${column} = `, value);
  }

  /** `text` ends where the parameter follows, with `cast` behind it. */
  add(text: string, value: unknown, rest = ''): void {
    this.values.push(value);
    this.conditions.push(`${text}$${this.values.length}${rest}`);
  }

  fixed(condition: string): void {
    this.conditions.push(condition);
  }

  /** Keyset of a list that runs from late to early; `types` are those of the columns. */
  before(columns: string, types: readonly string[], position: readonly unknown[]): void {
    this.compare(columns, '<', types, position);
  }

  /** Keyset of a list that runs from early to late. */
  after(columns: string, types: readonly string[], position: readonly unknown[]): void {
    this.compare(columns, '>', types, position);
  }

  get where(): string {
    return this.conditions.length === 0 ? '' : `where ${this.conditions.join(' and ')}`;
  }

  private compare(columns: string, operator: '<' | '>', types: readonly string[], position: readonly unknown[]): void {
    const parameters = types.map((type, index) => `$${this.values.push(position[index])}::${type}`);
    this.conditions.push(`${columns} ${operator} (${parameters.join(', ')})`);
  }
}
