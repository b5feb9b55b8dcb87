import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programPath } from '@test/support/program';

const LIBRARY = 'faketime/libfaketimeMT.so.1';

/** The clock of one process and of those that it starts, which can be set while they run. What measures how long something takes goes on as it was. */
export class OtherClock {
  private readonly file: string;

  constructor() {
    programPath('faketime');
    // The server of the database may be another account's.
    const folder = mkdtempSync(join(tmpdir(), 'parasol-clock-'));
    chmodSync(folder, 0o755);
    this.file = join(folder, 'clock');
    this.set('+0');
  }

  /** @param offset from the true time, such as `-2d` or `+400d` */
  set(offset: string): void {
    writeFileSync(this.file, `${offset}\n`, { mode: 0o644 });
  }

  get environment(): Record<string, string> {
    return { LD_PRELOAD: library(), FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1', FAKETIME_DISABLE_SHM: '1' };
  }

  close(): void {
    rmSync(dirname(this.file), { recursive: true, force: true });
  }
}

function library(): string {
  const found = readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder, LIBRARY)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${LIBRARY} is in no folder of /usr/lib, though the program faketime is there.`);
  return found;
}
