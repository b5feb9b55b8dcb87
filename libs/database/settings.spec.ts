import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadListener, needsOwnCertificate } from './listener';
import { databaseUrls } from './provision';
import { loadSecrets, LOGIN_ROLES } from './secrets';
import { accessOf, loadSettings } from './settings';

describe('settings of a process', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'parasol-settings-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each(['api', 'worker'] as const)('%s is handed its own roles and nothing of the owner or the server', (name) => {
    const secrets = loadSecrets(dir);
    const urls = databaseUrls('postgresql://admin:admin-password@h/postgres', secrets, 'parasol');
    const json = JSON.stringify(accessOf(name, urls, secrets));
    const held = LOGIN_ROLES.filter((role) => json.includes(secrets.passwords[role]));
    expect(held).not.toContain('parasol_owner');
    expect(held).not.toContain('parasol_backup');
    expect(json).not.toContain('admin-password');
    expect(json).not.toContain(secrets.clusterPassword);
    // Whoever serves people neither chains the log nor breaks ties in reports; whoever does knows no token.
    const own = (['keyEncryptionKey', 'auditKey', 'reportSeed', 'tokenPepper', 'generic'] as const).filter((secret) => json.includes(secrets[secret]));
    expect(own).toEqual(name === 'api' ? ['keyEncryptionKey', 'tokenPepper', 'generic'] : ['keyEncryptionKey', 'auditKey', 'reportSeed']);
    const settings = loadSettings(name, { PARASOL_SETTINGS: json, PARASOL_DATA_DIR: dir });
    expect(settings.databaseUrls.audit).toBe(urls.audit);
    // Only the worker has the named doors, counts reports, and chains the log.
    expect(settings.databaseUrls.system).toBe(name === 'worker' ? urls.system : undefined);
    expect(settings.databaseUrls.reports).toBe(name === 'worker' ? urls.reports : undefined);
    expect(settings.dataDir).toBe(dir);
    writeFileSync(join(dir, 'settings.json'), json);
    expect(loadSettings(name, { PARASOL_SETTINGS_FILE: join(dir, 'settings.json'), PARASOL_DATA_DIR: dir })).toEqual(settings);
  });

  it('are refused without a word of their content', () => {
    expect(() => loadSettings('api', {})).toThrow('npm start');
    expect(() => loadSettings('api', { PARASOL_SETTINGS_FILE: join(dir, 'none') })).toThrow('cannot be read');
    for (const text of ['{"secrets":{"auditKey":"s3cret"}', '{"secrets":"s3cret"}', 'null', '{"databaseUrls":{},"secrets":{"auditKey":"s3cret"}}']) {
      expect(() => loadSettings('worker', { PARASOL_SETTINGS: text })).toThrow(/^((?!s3cret).)*damaged((?!s3cret).)*$/);
    }
  });
});

describe('the listener', () => {
  let dir: string;
  let files: { TLS_CERT: string; TLS_KEY: string };
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'parasol-listener-'));
    files = { TLS_CERT: join(dir, 'cert.pem'), TLS_KEY: join(dir, 'key.pem') };
    writeFileSync(files.TLS_CERT, '-----BEGIN CERTIFICATE-----');
    writeFileSync(files.TLS_KEY, '-----BEGIN PRIVATE KEY-----');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is on loopback, port 3000, unless told otherwise', () => {
    expect(loadListener({})).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', tls: undefined });
    expect(loadListener({ PORT: '8080', HOST: '::1' })).toMatchObject({ host: '::1', publicUrl: 'http://localhost:8080' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', '10.0.0.1', 'parasol.example.org', '128.0.0.1'])('refuses %s without TLS', (HOST) => {
    expect(() => loadListener({ HOST })).toThrow('Set PUBLIC_URL=https://');
    expect(loadListener({ HOST, ...files }).tls?.cert.toString()).toContain('CERTIFICATE');
    expect(loadListener({ HOST, TRUST_PROXY: '10.0.0.5, 172.16.0.0/12' }).trustProxy).toBe('10.0.0.5,172.16.0.0/12');
  });

  it('knows when a certificate of its own is wanted', () => {
    expect(needsOwnCertificate({ PUBLIC_URL: 'https://a.example' })).toBe(true);
    expect(needsOwnCertificate({ PUBLIC_URL: 'https://a.example', TRUST_PROXY: '10.0.0.5' })).toBe(false);
    expect(needsOwnCertificate({ PUBLIC_URL: 'https://a.example', ...files })).toBe(false);
    expect(needsOwnCertificate({})).toBe(false);
    expect(() => loadListener({ PUBLIC_URL: 'https://a.example' })).toThrow('promises https');
    expect(loadListener({ PUBLIC_URL: 'https://a.example:8443/', ...files }).publicUrl).toBe('https://a.example:8443');
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PUBLIC_URL: 'parasol' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://a.example/path' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://a.example' }, 'begin with https'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
    [{ TRUST_PROXY: '10.0.0.5,*' }, 'TRUST_PROXY'],
    [{ TLS_CERT: 'only-one' }, 'belong together'],
    [{ TLS_CERT: '/none', TLS_KEY: '/none' }, 'cannot be read'],
  ])('says what is wrong with %j', (env, words) => {
    expect(() => loadListener(env)).toThrow(words);
  });
});
