import { createHmac } from 'node:crypto';

/** The header of an outreach team's spreadsheet, as in outreach-log.csv. */
export const HEADER = ['Date', 'Shift', 'Team', 'Worker', 'Area', 'Place type', 'Nickname', 'New?', 'People', 'Condoms', 'Lube', 'Test kits', 'Naloxone', 'Services', 'Needs', 'Nationality', 'Status', 'Notes'];

/** One sound row; name the cells to change by their header. */
export function cells(change: Readonly<Record<string, string>> = {}): string[] {
  const sound: Record<string, string> = { Date: '15/03/2025', Shift: 'late', Team: 'Team A', Worker: 'Ana', Area: 'Harbour', 'Place type': 'street', People: '1', Condoms: '20', Lube: '10' };
  return HEADER.map((header) => change[header] ?? sound[header] ?? '');
}

export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quote = (cell: string): string => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join(delimiter)).join('\r\n') + '\r\n';
}

/** A sheet of the usual header over rows made by `cells`. */
export function sheet(...rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(csv([HEADER, ...rows]), 'utf8');
}

export function testMac(text: string): string {
  return createHmac('sha256', 'a key for tests').update(text).digest('base64url');
}
