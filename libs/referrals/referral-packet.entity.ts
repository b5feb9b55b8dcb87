import type { ServiceFamily } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Referral } from './referral.entity';
import type { ReferralState } from './referral.states';

const STATES = `'draft', 'consent_pending', 'ready', 'offered', 'accepted', 'waitlisted', 'declined', 'no_response',
  'appointment_set', 'attended', 'not_attended', 'rescheduled', 'service_received', 'not_received', 'confirmed_with_person', 'closed_loop',
  'cancelled_by_person', 'withdrawn', 'expired', 'redirected'`;

/** The partner's half of a referral, and the only row of it that the partner may see. It has the referral's id. */
@Entity({ schema: 'parasol', name: 'referral_packet' })
@Unique('referral_packet_code_key', ['packetCode'])
@Index('referral_packet_recipient_idx', ['recipientOrganisationId', 'offeredAt', 'id'])
@Check('referral_packet_state_check', `state in (${STATES})`)
export class ReferralPacket {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Referral, { name: 'referral_packet_id_fkey' })
  id: string;

  /** The sender's. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'recipient_organisation_id' })
  @ForeignKey('organisation', { name: 'referral_packet_recipient_organisation_id_fkey' })
  recipientOrganisationId: string;

  @Column('text', { name: 'packet_code' })
  packetCode: string;

  @Column('text', { name: 'service_family' })
  serviceFamily: ServiceFamily;

  @Column('text')
  state: ReferralState;

  /** Why it was declined, or the service not received. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('date', { name: 'respond_by', nullable: true })
  respondBy: string | null;

  @Column('date', { name: 'appointment_on', nullable: true })
  appointmentOn: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'offered_at', nullable: true })
  offeredAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** A worker of the partner; never told to the sender. */
  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;
}
