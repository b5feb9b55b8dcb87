import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { errorCode, OperatorError } from '@parasol/database';
import { Decrypter, Encrypter } from 'age-encryption';
import { damaged } from './format';

/** The kind of recipient whose secret half stands on a recovery paper. */
export const isRecipient = (text: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(text);

/**
 * Seals to a recipient what comes, as it comes, into a new age file (mode 0600). The name stands there when all of it is on the
 * disk, and not before; a file of that name is never replaced.
 * @returns its size in bytes
 * @throws OperatorError when it cannot be written; whatever `content` throws
 */
export async function writeAgeFile(path: string, recipient: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const draft = `${path}.part`;
  try {
    if (existsSync(path)) throw new OperatorError(`${path} is there already, and is not replaced.`);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const sealed = await encrypter.encrypt(ReadableStream.from(content));
    // There before anything can break off: a stream that opens it itself may do so after it was removed.
    const file = await open(draft, 'w', 0o600);
    await pipeline(Readable.fromWeb(sealed as unknown as ReadableStream), file.createWriteStream({ flush: true }));
    renameSync(draft, path);
    sync(dirname(path));
    return statSync(path).size;
  } catch (error) {
    throw writable(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * What an age file holds, piece by piece. A piece comes only when its seal was checked; that none is missing at the end shows
 * with the last one.
 * @throws OperatorError when the file cannot be read, is not sealed to this identity, or was changed
 */
export async function* readAgeFile(path: string, identity: string): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as unknown as globalThis.ReadableStream<Uint8Array>);
    for await (const piece of opened as unknown as ReadableStream<Uint8Array>) yield Buffer.from(piece);
  } catch (error) {
    throw readable(error, path);
  }
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writable(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
      return new OperatorError(`The disk that holds ${dirname(path)} is full. Nothing was kept; make room, or name another folder.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
      return new OperatorError(`${dirname(path)} is no folder that can be written. Make it, or give this user the right to write there.`);
    default:
      return error;
  }
}

function readable(error: unknown, path: string): unknown {
  if (error instanceof OperatorError) return error;
  const code = errorCode(error);
  if (/^E[A-Z]+$/.test(code)) return new OperatorError(`${path} cannot be read (${code}).`);
  if (error instanceof Error && error.message.startsWith('no identity matched')) {
    return new OperatorError(`This key does not open ${path}. It is another organisation’s recovery key, or one from before a new ceremony, or the file was damaged. Nothing was changed.`);
  }
  return damaged(path);
}
