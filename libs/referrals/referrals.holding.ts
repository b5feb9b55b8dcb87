import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileHoldings, type FileHolding, type HeldFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { ReferralJobs } from './referral.jobs';

/** Referrals end with the file: partners hear that nothing is asked of them any more, and find no packet. */
@Injectable()
export class ReferralsHolding implements FileHolding, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
    private readonly jobs: ReferralJobs,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async erase(file: HeldFile): Promise<void> {
    await this.jobs.endAllOf(file.id);
    await this.unitOfWork.query(
      `update parasol.referral_packet p set reason = null, respond_by = null, appointment_on = null from parasol.referral r
       where r.id = p.id and r.case_file_id = $1`,
      [file.id],
    );
    await this.unitOfWork.query('delete from parasol.referral_step where referral_id in (select id from parasol.referral where case_file_id = $1)', [file.id]);
    await this.unitOfWork.query('delete from parasol.referral_word where id in (select id from parasol.referral where case_file_id = $1)', [file.id]);
    await this.unitOfWork.query(
      `update parasol.referral set companion_id = null, accompany_on = null, accompany_part = null, meeting_point = null, accompaniment_agreed_at = null,
         accompaniment_agreed_with = null where case_file_id = $1`,
      [file.id],
    );
  }
}
