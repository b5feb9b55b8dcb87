import { createHash, type Hash } from 'node:crypto';
import { readAgeFile } from './age-file';
import { damaged, decodeLine, type Header, LAST_ROW, type Line } from './format';

/** What a backup file holds, in its order: a line of ours, or some rows of the table that was named last. */
export type Part = { readonly line: Line; readonly hashed: string } | { readonly rows: Buffer };

const NEWLINE = 0x0a;

/** Reads a backup file, with no more of it in memory than a few rows. @throws OperatorError */
export async function* partsOf(path: string, identity: string): AsyncGenerator<Part> {
  const hash = createHash('sha256');
  let inTable = false;
  for await (const lines of wholeLines(path, identity)) {
    for (let at = 0; at < lines.length; ) {
      if (inTable) {
        const last = lastRowIn(lines, at);
        const until = last < 0 ? lines.length : last;
        if (until > at) yield { rows: hashed(hash, lines.subarray(at, until)) };
        inTable = last < 0;
        at = inTable ? until : until + LAST_ROW.length;
        if (!inTable) hash.update(LAST_ROW);
      } else {
        const until = lines.indexOf(NEWLINE, at) + 1;
        const line = parsed(path, lines.subarray(at, until));
        yield { line, hashed: hash.copy().digest('hex') };
        hash.update(lines.subarray(at, until));
        inTable = 'table' in line;
        at = until;
      }
    }
  }
}

function hashed(hash: Hash, bytes: Buffer): Buffer {
  hash.update(bytes);
  return bytes;
}

async function* wholeLines(path: string, identity: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const piece of readAgeFile(path, identity)) {
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield Buffer.concat([...begun, piece.subarray(0, end)]);
      begun = [];
    }
    if (end < piece.length) begun.push(piece.subarray(end));
  }
  if (begun.length > 0) throw damaged(path);
}

/** Where the line that ends a table begins, or -1. */
function lastRowIn(lines: Buffer, from: number): number {
  if (lines.subarray(from, from + LAST_ROW.length).equals(Buffer.from(LAST_ROW))) return from;
  const found = lines.indexOf(`\n${LAST_ROW}`, from);
  return found < 0 ? -1 : found + 1;
}

function parsed(path: string, line: Buffer): Line {
  try {
    return decodeLine(line);
  } catch {
    throw damaged(path);
  }
}

export interface TableContents {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

/** A backup file that was read to its end and found whole. */
export interface Contents {
  readonly path: string;
  readonly header: Header;
  readonly tables: readonly TableContents[];
  readonly files: ReadonlyMap<string, Buffer>;
  /** SHA-256 of all that stands before its last line, and what that line says about it. */
  readonly sha256: string;
  readonly mac: string;
}

/**
 * Reads a backup file to its end before anything of it is used.
 * @param holds which of the two it must be
 * @throws OperatorError when it is the other one, is not sealed to this identity, or any byte was changed
 */
export async function lookThrough(path: string, identity: string, holds: Header['holds']): Promise<Contents> {
  let header: Header | undefined;
  let end: { sha256: string; mac: string } | undefined;
  const tables: TableContents[] = [];
  const files = new Map<string, Buffer>();
  let open: { name: string; columns: readonly string[]; hash: Hash; rows: number } | undefined;
  for await (const part of partsOf(path, identity)) {
    if (end) throw damaged(path);
    if ('rows' in part) {
      open?.hash.update(part.rows);
      if (open) open.rows += countRows(part.rows);
      continue;
    }
    const { line } = part;
    const [isHeader, isDigest] = ['parasol' in line, 'rows' in line];
    if (isHeader !== (header === undefined) || isDigest !== (open !== undefined)) throw damaged(path);
    if ('parasol' in line) header = line;
    else if ('table' in line) open = { name: line.table, columns: line.columns, hash: createHash('sha256'), rows: 0 };
    else if ('file' in line) files.set(line.file, Buffer.from(line.base64, 'base64'));
    else if ('end' in line) end = { sha256: part.hashed, mac: line.mac };
    else if (open) {
      if (line.rows !== open.rows || line.sha256 !== open.hash.digest('hex')) throw damaged(path);
      tables.push({ name: open.name, columns: open.columns, rows: line.rows, sha256: line.sha256 });
      open = undefined;
    }
  }
  if (!header || !end || header.holds !== holds) throw damaged(path);
  return { path, header, tables, files, ...end };
}

/** Each row of COPY text is one line. */
export function countRows(text: Buffer): number {
  let rows = 0;
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) rows += 1;
  return rows;
}
