import { Injectable } from '@nestjs/common';
import { PasswordHashes } from './password-hashes';
import { Sealing } from './sealing';
import { SignInDatabase, type SignInQueries } from './sign-in-database';
import { Tokens } from './tokens';
import { Totp } from './totp';

interface Credential {
  readonly workerId: string;
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly totpSecret: Buffer;
  readonly lastStep: number;
  readonly present: boolean;
}

type Owner = Pick<Credential, 'workerId' | 'organisationId'>;

export type Proof =
  | { readonly proven: false; readonly worker: Owner | undefined }
  | {
      readonly proven: true;
      readonly worker: Owner;
      /** What came with the password: a code of the app, or one of the recovery codes. */
      readonly way: 'password' | 'recovery_code';
      /** Uses the code up, in the transaction of what it opens; false when somebody was faster with the same code. */
      use(queries: SignInQueries): Promise<boolean>;
    };

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where a worker's TOTP secret is sealed to. */
export const totpPlace = (workerId: string): string => `totp ${workerId}`;

/**
 * Checks name, password and code. The same is done, in the same order, whether the name exists, the password is
 * wrong, the code is wrong or the worker has left; nothing ends early.
 */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly database: SignInDatabase,
    private readonly hashes: PasswordHashes,
    private readonly totp: Totp,
    private readonly tokens: Tokens,
    private readonly sealing: Sealing,
  ) {}

  async prove(signInName: string, password: string, code: string): Promise<Proof> {
    const credential = await this.credential(signInName);
    const known = await this.hashes.verify(credential?.passwordHash, password);
    const secret = credential ? this.sealing.open<string>(totpPlace(credential.workerId), credential.totpSecret) : this.totp.nobodys;
    const step = await this.totp.stepOf(secret, code, credential?.lastStep ?? 0);
    const recovery = await this.recoveryCode(credential?.workerId ?? NOBODY, code);
    if (!credential?.present || !known || (step === undefined && recovery === undefined)) return { proven: false, worker: credential };
    const use = async (queries: SignInQueries): Promise<boolean> => {
      const used =
        step === undefined
          ? await queries.query('update signin.recovery_code set used_at = now() where id = $1 and used_at is null returning id', [recovery])
          : await queries.query(
              'update signin.password_credential set totp_last_step = $2 where worker_id = $1 and totp_last_step < $2 returning worker_id',
              [credential.workerId, step],
            );
      return used.length === 1;
    };
    return { proven: true, worker: credential, way: step === undefined ? 'recovery_code' : 'password', use };
  }

  private async credential(signInName: string): Promise<Credential | undefined> {
    const [found] = await this.database.query<Credential>(
      `select c.worker_id as "workerId", c.organisation_id as "organisationId", c.password_hash as "passwordHash",
              c.totp_secret as "totpSecret", c.totp_last_step::int as "lastStep", w.ended_at is null as present
       from signin.password_credential c join parasol.worker w on w.id = c.worker_id where c.sign_in_name = $1`,
      [signInName],
    );
    return found;
  }

  private async recoveryCode(workerId: string, code: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ id: string }>(
      'select id from signin.recovery_code where worker_id = $1 and code_hash = $2 and used_at is null',
      [workerId, this.tokens.codeHash('recovery', code)],
    );
    return found?.id;
  }
}
