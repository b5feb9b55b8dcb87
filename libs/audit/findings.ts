/** What is wrong, in the words of the operator's page; `seq` is a place in the organisation's chain. */
export type FindingCode =
  | 'entry_changed'
  | 'entry_removed'
  | 'entry_inserted'
  | 'entry_dated_back'
  | 'link_removed'
  | 'order_broken'
  | 'chain_rewritten'
  | 'tail_cut'
  | 'head_missing'
  | 'head_broken'
  | 'head_set_back';

export interface Finding {
  readonly code: FindingCode;
  readonly organisationId?: string;
  readonly seq?: number;
  /** Where many are alike: how many. */
  readonly count?: number;
}
