/**
 * The field groups of a case file. Each says why it is asked and who approved that it is kept: a section that cannot say
 * so may not exist (a spec fails). Nothing here has a place for immigration information; that stands in the sealed
 * document only.
 */
export interface SectionDefinition {
  /** One document, or many dated entries. */
  readonly kind: 'document' | 'entries';
  /** 1 ordinary, 2 sensitive, 3 could endanger the person. */
  readonly sensitivity: 1 | 2 | 3;
  /** The section whose verb writes this one too: a summary is never written by itself. */
  readonly summaryOf?: string;
  readonly why: string;
  readonly approvedBy: string;
}

const BOARD = 'community board, 2026-09';

export const SECTIONS = {
  working_identity: {
    kind: 'document',
    sensitivity: 2,
    why: 'To call the person what they wish to be called, and to reach them in the way that is safe for them.',
    approvedBy: BOARD,
  },
  legal_identity: {
    kind: 'document',
    sensitivity: 3,
    why: 'Some letters and appointments need the name in the person’s papers. Kept only when such a step is agreed.',
    approvedBy: BOARD,
  },
  needs: { kind: 'entries', sensitivity: 2, why: 'What the person says they want, in their order: the plan starts here.', approvedBy: BOARD },
  needs_summary: {
    kind: 'document',
    sensitivity: 1,
    summaryOf: 'needs',
    why: 'An adviser must know which kinds of help are open, not the details.',
    approvedBy: BOARD,
  },
  health: { kind: 'entries', sensitivity: 3, why: 'Which health services were arranged, so that nobody is sent twice. Results are never kept.', approvedBy: BOARD },
  health_summary: {
    kind: 'document',
    sensitivity: 2,
    summaryOf: 'health',
    why: 'A supervisor must see whether health support is under way, not which.',
    approvedBy: BOARD,
  },
  safety: { kind: 'entries', sensitivity: 3, why: 'The safety plan, and harm that the person chose to report.', approvedBy: BOARD },
  housing_money: { kind: 'entries', sensitivity: 2, why: 'Housing and grants need steps, dates and an approval.', approvedBy: BOARD },
  housing_money_summary: {
    kind: 'document',
    sensitivity: 1,
    summaryOf: 'housing_money',
    why: 'An adviser must know whether housing or money is being worked on.',
    approvedBy: BOARD,
  },
  legal: { kind: 'entries', sensitivity: 3, why: 'Work, debt and family matters that an adviser carries. Never anything about papers.', approvedBy: BOARD },
  legal_summary: {
    kind: 'document',
    sensitivity: 2,
    summaryOf: 'legal',
    why: 'Case workers must know that rights advice is under way, so that appointments do not collide.',
    approvedBy: BOARD,
  },
  contacts_summary: {
    kind: 'document',
    sensitivity: 1,
    summaryOf: 'contacts',
    why: 'An adviser must know whether the person is in touch, not where or with whom.',
    approvedBy: BOARD,
  },
  notes: { kind: 'entries', sensitivity: 2, why: 'What happened, by code and in a few words, so that the person need not tell it twice.', approvedBy: BOARD },
  adviser_notes: {
    kind: 'entries',
    sensitivity: 3,
    why: 'An adviser’s own working notes, never about papers: those are sealed. Apart from the others’ notes, so that they do not tell that an adviser is involved.',
    approvedBy: BOARD,
  },
} as const satisfies Record<string, SectionDefinition>;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
