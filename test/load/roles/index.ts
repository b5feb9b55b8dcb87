import type { Role } from '@parasol/kernel';
import type { Mix, Piece } from '../workplace';
import { lookAtReferrals, openFile, refer, withdraw, writeEntry } from './case-work';
import { logContact, readBack, sendBatch } from './outreach';
import { answer, appoint, queue } from './partner';
import { claimOne, goOn, handOut, lookAround, takeNext, writeDown } from './tasks';

/** Asks for a month to be closed, which the worker process does, and reads a table of the months that are. */
const report: Piece = async (person, { months }) => {
  const month = months.pop();
  if (month !== undefined) {
    await person.write('close a month', 'POST', `/reports/months/${month}/closure`, {}, ({ id, state }) => ({ action: 'report.period_closed', id, state }));
    await person.breathe();
  }
  const { status, body } = await person.ask('list closed months', 'GET', '/reports/months');
  const closed = status === 200 ? (body.items as { month: string; state: string }[]).filter(({ state }) => state === 'closed') : [];
  const one = person.one(closed);
  if (one) await person.ask('read a report', 'GET', `/reports/table?indicator=contacts&from=${one.month}&to=${one.month}&by=setting`);
};

/** What people do in each role, with how often. */
export const WORK: Readonly<Partial<Record<Role, Mix>>> = {
  outreach_worker: [[40, logContact], [10, sendBatch], [15, readBack], [10, claimOne], [5, takeNext], [15, goOn], [5, writeDown]],
  case_worker: [[35, openFile], [20, writeEntry], [10, refer], [4, withdraw], [8, lookAtReferrals], [8, claimOne], [4, takeNext], [8, goOn], [3, writeDown]],
  supervisor: [[50, handOut], [30, lookAround], [20, writeDown]],
  partner_worker: [[60, answer], [25, appoint], [15, queue]],
  coordinator: [[1, report]],
};
