import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { policySource } from '@parasol/access';
import { Connections, verifyDatabase } from '@parasol/database';
import type { ClientBase } from 'pg';

/** How long an answer stands; milliseconds. Anybody may ask, so asking must cost nothing. */
const FRESH_MS = 1_000;
const POLICIES_FRESH_MS = 30_000;
const PATIENCE_MS = 3_000;

/** Whether the process can take requests: the database answers, and holds the policies of this program. */
@Injectable()
export class Readiness {
  private asked: { at: number; ready: Promise<boolean> } | undefined;
  private policiesSeenAt = 0;

  constructor(private readonly module: ModuleRef) {}

  ready(now = Date.now()): Promise<boolean> {
    if (!this.asked || now - this.asked.at > FRESH_MS) {
      this.asked = { at: now, ready: inTime(this.look(now)).then(() => true, () => false) };
    }
    return this.asked.ready;
  }

  private async look(now: number): Promise<void> {
    const source = await this.module.get(Connections, { strict: false }).source('app');
    const runner = source.createQueryRunner();
    try {
      if (now - this.policiesSeenAt > POLICIES_FRESH_MS) {
        await verifyDatabase((await runner.connect()) as ClientBase, policySource().digest);
        this.policiesSeenAt = now;
      } else {
        await runner.query('select 1');
      }
    } finally {
      await runner.release();
    }
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([work, new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)))]);
  } finally {
    clearTimeout(timer);
  }
}
