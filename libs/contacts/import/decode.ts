export type Decoded = { readonly text: string; readonly guessed: boolean } | { readonly refused: 'file_empty' | 'file_too_large' | 'not_a_text_table' };

const MAX_BYTES = 64 * 1024 * 1024;
const ZIP = Buffer.from('504b0304', 'hex');
const OLD_EXCEL = Buffer.from('d0cf11e0', 'hex');

/** Text of a CSV file: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252 as a guess that is said. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > MAX_BYTES) return { refused: 'file_too_large' };
  const start = bytes.subarray(0, 4);
  if (start.equals(ZIP) || start.equals(OLD_EXCEL)) return { refused: 'not_a_text_table' };
  const wide = wideEncoding(bytes);
  const strict = strictly(wide ?? 'utf-8', bytes);
  const text = strict ?? (wide ? null : new TextDecoder('windows-1252').decode(bytes));
  if (text === null || text.includes('\0')) return { refused: 'not_a_text_table' };
  if (text.trim() === '') return { refused: 'file_empty' };
  return { text: text.replace(/\r\n?/g, '\n'), guessed: strict === null };
}

function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  // The header of a sheet is mostly ASCII, whose UTF-16 form is every other byte zero.
  if (odd > sample.length / 5 && even === 0) return 'utf-16le';
  if (even > sample.length / 5 && odd === 0) return 'utf-16be';
  return null;
}

function strictly(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
