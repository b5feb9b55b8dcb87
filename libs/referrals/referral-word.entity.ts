import type { GoAgain, Helped } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Referral } from './referral.entity';

/** What the person said about a referral, in codes, and who asked them on which day. Written once; nobody changes it. It has the referral's id. */
@Entity({ schema: 'parasol', name: 'referral_word' })
@Check('referral_word_helped_check', `helped in ('helped', 'partly', 'not', 'prefers_not_to_say')`)
@Check('referral_word_would_go_again_check', `would_go_again in ('yes', 'no', 'prefers_not_to_say')`)
export class ReferralWord {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Referral, { name: 'referral_word_id_fkey' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  helped: Helped;

  @Column('text', { name: 'would_go_again' })
  wouldGoAgain: GoAgain;

  @Column('boolean', { name: 'wants_another' })
  wantsAnother: boolean;

  @Column('date', { name: 'asked_on' })
  askedOn: string;

  @Column('uuid', { name: 'asked_by' })
  @ForeignKey('worker', { name: 'referral_word_asked_by_fkey' })
  askedBy: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
