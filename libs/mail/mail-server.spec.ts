import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../test/faults/processes';
import { TestMailServer } from '@test/support/mail-server';
import { generate } from 'selfsigned';
import { isMailOffered, MailFailure, mailSettings, MailServer, type MailSettings } from './index';

const MAIL = { id: '3b241101-e2bb-4255-8caf-4136c566a962', to: 'intake@clinic.example', subject: 'صفحة لك', text: 'Grüße,\nвам 代码 '.repeat(30) };
const always = () => Promise.resolve(true);

describe('The mail server', () => {
  let server: TestMailServer;
  const dir = mkdtempSync(join(tmpdir(), 'parasol-mail-'));

  beforeAll(async () => {
    server = new TestMailServer();
    await server.up();
  });
  afterAll(async () => {
    await server.down();
    rmSync(dir, { recursive: true, force: true });
  });
  beforeEach(() => {
    server.mails.splice(0);
    server.onConnect = () => undefined;
    server.refusal = () => undefined;
  });

  const send = (over: Partial<MailSettings> = {}, isWanted: () => Promise<boolean> = always): Promise<unknown> =>
    new MailServer({ ...server.settings, ...over }).send(MAIL, isWanted).catch((error: unknown) => error);

  it('hands a mail over with nothing in its head that tells of the sender or the program', async () => {
    expect(await send()).toBe(true);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: 'answers@relay.example', to: [MAIL.to] });
    expect(mail?.text.replaceAll('\r', '')).toBe(MAIL.text);
    expect(Object.keys(mail?.headers ?? {}).sort()).toEqual([
      'auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-auto-response-suppress',
    ]);
    expect(mail?.headers).toMatchObject({ 'message-id': `<${MAIL.id}@relay.example>`, from: 'answers@relay.example', to: MAIL.to, 'content-type': 'text/plain; charset=utf-8' });
    expect(mail?.raw.toLowerCase()).not.toMatch(/nodemailer|parasol/);
  });

  it('asks whether it is still wanted after it was let in, and sends nothing when it is not', async () => {
    let letIn = false;
    server.onConnect = () => void (letIn = true);
    expect(await send({}, () => Promise.resolve(!letIn))).toBe(false);
    expect(await send({}, () => Promise.reject(new RangeError('of the database')))).toEqual(new RangeError('of the database'));
    expect(server.mails).toEqual([]);
  });

  it.each([
    ['does not exist', 550, 'mail_refused', true],
    ['is full', 452, 'mail_not_now', false],
  ])('tells by a code, and without the address, that a mailbox %s', async (_what, code, told, final) => {
    server.refusal = () => ({ code, words: 'no such mailbox' });
    const failure = await send();
    expect(failure).toBeInstanceOf(MailFailure);
    expect(failure).toMatchObject({ code: told, message: told, isFinal: final });
    expect((failure as Error).cause).toBeUndefined();
    expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toContain('clinic');
  });

  it('waits for no server longer than it is told', async () => {
    server.onConnect = () => new Promise<void>(() => undefined);
    const began = performance.now();
    expect(await send({ timeouts: { connectMs: 300, silenceMs: 300 } })).toMatchObject({ code: 'mail_unreachable', isFinal: false });
    expect(performance.now() - began).toBeLessThan(5_000);
    server.onConnect = () => undefined;
    expect(await send({ port: 1 })).toMatchObject({ code: 'mail_unreachable' });
  });

  it('speaks to another machine under TLS only, and to none whose certificate it does not know', async () => {
    expect(await send({ tls: 'upgrade' })).toMatchObject({ code: 'mail_no_tls' });
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], { extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }] });
    const heard: string[] = [];
    const secure = (over: object = {}) => new TestMailServer({ disabledCommands: [], hideSTARTTLS: false, authOptional: false, key: pems.private, cert: pems.cert, onAuth: ({ username, password }, _session, done) => (heard.push(`${username} ${password}`), password === 'right' ? done(null, { user: username }) : done(new Error('no'))), ...over });
    const [upgraded, atOnce] = [secure(), secure({ secure: true })];
    await Promise.all([upgraded.up(), atOnce.up()]);
    try {
      const account = { user: 'relay', password: 'right', host: 'localhost' };
      for (const [there, tls] of [[upgraded, 'upgrade'], [atOnce, 'at_once']] as const) {
        const failure = await send({ ...account, port: there.port, tls });
        expect(['mail_no_tls', 'mail_unreachable']).toContain((failure as MailFailure).code);
      }
      expect(heard).toEqual([]);
      // Who knows the certificate (Node reads that list when it starts) gets in; a wrong password is the operator's to put right, and no end.
      build();
      writeFileSync(join(dir, 'authority.pem'), pems.cert);
      const program = `const { MailServer } = require(${JSON.stringify(join(__dirname, '../../dist/libs/mail'))});
        const [settings, mail] = JSON.parse(process.argv[1]);
        new MailServer(settings).send(mail, async () => true).then(console.log, ({ code, isFinal }) => console.log(code, isFinal));`;
      const elsewhere = async (over: Partial<MailSettings>): Promise<string> =>
        (await promisify(execFile)(process.execPath, ['-e', program, JSON.stringify([{ ...server.settings, ...account, ...over }, MAIL])], { env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: join(dir, 'authority.pem') } })).stdout.trim();
      expect(await elsewhere({ port: upgraded.port, tls: 'upgrade' })).toBe('true');
      expect(await elsewhere({ port: atOnce.port, tls: 'at_once' })).toBe('true');
      expect(await elsewhere({ port: atOnce.port, tls: 'at_once', password: 'wrong' })).toBe('mail_sign_in false');
      expect(heard).toEqual(['relay right', 'relay right', 'relay wrong']);
      expect([upgraded.mails.length, atOnce.mails.length]).toEqual([1, 1]);
    } finally {
      await Promise.all([upgraded.down(), atOnce.down()]);
    }
  });

  it('is read from the environment', () => {
    const from = 'answers@relay.example';
    const read = (SMTP_URL: string, more: object = {}) => mailSettings({ SMTP_URL, MAIL_FROM: from, ...more });
    expect(mailSettings({})).toBeUndefined();
    expect(read('smtps://relay%40x:p%2Fw@mail.example.org')).toMatchObject({ host: 'mail.example.org', port: 465, tls: 'at_once', user: 'relay@x', password: 'p/w', from });
    expect(read('smtp://mail.example.org:2525')).toMatchObject({ port: 2525, tls: 'upgrade' });
    expect(read('smtp://mail.example.org')).not.toHaveProperty('user');
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) expect(read(`smtp://${host}:25`)).toMatchObject({ port: 25, tls: 'none' });
    writeFileSync(join(dir, 'password'), 'from-a-file\n');
    expect(read('smtps://relay@mail.example.org', { SMTP_PASSWORD_FILE: join(dir, 'password') })).toMatchObject({ password: 'from-a-file' });
    expect(() => read('smtps://relay@mail.example.org', { SMTP_PASSWORD_FILE: '/none' })).toThrow('The file that SMTP_PASSWORD_FILE names cannot be read');
    for (const wrong of ['mail.example.org', 'https://mail.example.org', 'smtp://mail.example.org/x', 'smtp://mail.example.org?tls=no']) expect(() => read(wrong)).toThrow(/^SMTP_URL must look like/);
    expect(() => mailSettings({ SMTP_URL: 'smtps://mail.example.org' })).toThrow('belong together');
    expect(() => mailSettings({ MAIL_FROM: from })).toThrow('belong together');
    expect([isMailOffered({}), isMailOffered({ MAIL_FROM: from })]).toEqual([false, true]);
    for (const wrong of ['Parasol <answers@relay.example>', 'answers', 'a@b\r\nBcc: c@d']) expect(() => isMailOffered({ MAIL_FROM: wrong })).toThrow('MAIL_FROM must be a bare address');
  });
});
