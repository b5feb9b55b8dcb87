import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename } from 'node:fs/promises';
import type { Role } from '@parasol/kernel';
import { generate } from 'otplib';
import { said, Unexpected, Visitor } from './visitor';

/** What somebody of the demo signs in with. Everything in it is made at random for one installation. */
export interface Account {
  readonly organisation: string;
  readonly organisationId: string;
  readonly workerId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly signInName: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly recoveryCodes: readonly string[];
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const STEP_SECONDS = 30;

/** Five groups of five signs: 124 bits. */
export function randomPassword(): string {
  const signs = Array.from({ length: 25 }, () => {
    for (;;) {
      const [byte = 255] = randomBytes(1);
      if (byte < ALPHABET.length * 8) return ALPHABET[byte % ALPHABET.length];
    }
  });
  return (signs.join('').match(/.{5}/g) ?? []).join('-');
}

/** The code that an authenticator app shows, so many steps of 30 seconds from now. */
export const codeOfApp = (secret: string, steps = 0): Promise<string> => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_SECONDS });

/** A worker who takes up an invitation with name, password and authenticator app, and is signed in then. */
export async function join(address: string, code: string, signInName: string): Promise<{ visitor: Visitor; password: string; totpSecret: string; recoveryCodes: readonly string[] }> {
  const visitor = new Visitor(address);
  const password = randomPassword();
  const { enrolmentId, secret } = await visitor.post<{ enrolmentId: string; secret: string }>('/invitation-acceptances/password-enrolments', { code, signInName, password });
  const finish = async (steps: number) =>
    visitor.send('POST', '/invitation-acceptances/passwords', { body: { code, enrolmentId, totpCode: await codeOfApp(secret, steps), device: 'laptop' } });
  // The code before the present one, so that the present one is still good for signing in at once; on the edge of two it may be too old.
  let reply = await finish(-1);
  if (reply.status === 422) reply = await finish(0);
  if (reply.status !== 201) throw new Unexpected(`taking up an invitation answered ${said(reply)}`);
  return { visitor, password, totpSecret: secret, recoveryCodes: (reply.body as { recoveryCodes: string[] }).recoveryCodes };
}

/** Signs in with name, password and the code of the app. */
export async function signIn(address: string, { signInName, password, totpSecret }: Account): Promise<Visitor> {
  const visitor = new Visitor(address);
  const attempt = async (steps: number) =>
    visitor.send('POST', '/sign-ins/password', { body: { signInName, password, code: await codeOfApp(totpSecret, steps), device: 'laptop' } });
  let reply = await attempt(0);
  // A code works once: the present one may have been used.
  if (reply.status === 401) reply = await attempt(1);
  if (reply.status !== 201) throw new Unexpected(`signing in answered ${said(reply)}`);
  return visitor;
}

const HEAD = `Parasol: who may sign in to the demo.
Everything here was made at random for this installation. Keep the file to yourself.

Sign in with name, password and the code of an authenticator app (add the app secret there, or ask
"npx parasol demo-code NAME" for the present code); a recovery code does, too, once each.
`;

/** Writes the file anew, readable by its owner only. */
export async function writeAccounts(file: string, accounts: readonly Account[]): Promise<void> {
  const blocks = accounts.map((account) =>
    Object.entries({
      name: account.signInName,
      password: account.password,
      'app secret': account.totpSecret,
      worker: `${account.displayName}, ${account.workerId}`,
      roles: account.roles.join(', '),
      organisation: `${account.organisation}, ${account.organisationId}`,
      'recovery codes': account.recoveryCodes.join(' '),
    })
      .map(([key, value]) => `${key.padEnd(16)}${value}`)
      .join('\n'),
  );
  await writePrivately(file, `${[HEAD, ...blocks].join('\n\n')}\n`);
}

/** Writes a file anew, readable by its owner only. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await chmod(file, 0o600);
}

/** Reads what `writeAccounts` wrote. */
export async function readAccounts(file: string): Promise<Account[]> {
  const text = await readFile(file, 'utf8');
  return text.split(/\n\n+/).flatMap((block) => {
    const lines = new Map(block.split('\n').map((line) => [line.slice(0, 16).trim(), line.slice(16).trim()] as const));
    const value = (key: string): string => lines.get(key) ?? '';
    if (!lines.has('app secret')) return [];
    const [displayName, workerId] = lastComma(value('worker'));
    const [organisation, organisationId] = lastComma(value('organisation'));
    return [
      {
        organisation, organisationId, workerId, displayName,
        roles: value('roles').split(', ') as Role[],
        signInName: value('name'),
        password: value('password'),
        totpSecret: value('app secret'),
        recoveryCodes: value('recovery codes').split(' '),
      },
    ];
  });
}

function lastComma(text: string): [string, string] {
  const at = text.lastIndexOf(', ');
  return [text.slice(0, at), text.slice(at + 2)];
}
