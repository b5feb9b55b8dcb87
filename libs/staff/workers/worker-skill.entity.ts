import type { InterpreterLanguage, Skill } from '@parasol/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Worker } from './worker.entity';

/** What a worker can do and speaks, so that a queue shows first what fits them, and a proposal whom it fits. It says nothing of how well, and opens nothing. */
@Entity({ schema: 'parasol', name: 'worker_skill' })
export class WorkerSkill {
  /** The worker's. */
  @PrimaryColumn('uuid')
  @ForeignKey(() => Worker, { name: 'worker_skill_id_fkey' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text', { array: true })
  skills: Skill[];

  @Column('text', { array: true })
  languages: InterpreterLanguage[];

  @Column('int', { default: 1 })
  version: number;
}
