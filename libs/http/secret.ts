import { hkdfSync } from 'node:crypto';

/** The secret of the HTTP layer; the same for every process of an installation. */
export class Secret {
  constructor(private readonly root: Buffer) {
    if (root.length < 32) throw new Error('the HTTP secret must have at least 32 bytes');
  }

  /** 32 bytes for one purpose; different purposes tell nothing of each other. */
  for(purpose: 'cursor' | 'idempotency' | 'insistence'): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, Buffer.alloc(0), `parasol:http:${purpose}`, 32));
  }
}
