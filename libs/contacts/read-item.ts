import { readInput } from '@parasol/http';
import { Problem } from '@parasol/kernel';
import { batchItem, type BatchItem } from './contact.dto';

/** What a phone collected, or the problem that the single operation would have answered; its pointers start at `/body`. */
export function readItem(raw: unknown): BatchItem | Problem {
  try {
    return readInput({ summary: '', body: batchItem, answer: { status: 200 } }, { params: {}, query: {}, body: raw }).body as BatchItem;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
