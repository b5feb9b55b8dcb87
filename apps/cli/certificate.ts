import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const DAYS = 825;
const RENEW_DAYS = 30;
const DAY_MS = 86_400_000;

export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
  /** What a person compares when a phone warns about the certificate. */
  readonly fingerprint: string;
}

/** A self-signed certificate for the name in `publicUrl`, kept in the data folder and renewed a month before its end. */
export async function ownCertificate(dataDir: string, publicUrl: string, now = Date.now()): Promise<CertificateFiles> {
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  const files = { cert: join(dataDir, 'tls-certificate.pem'), key: join(dataDir, 'tls-key.pem') };
  if (!fits(files.cert, files.key, host, now)) {
    const made = await generate([{ name: 'commonName', value: host }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notBeforeDate: new Date(now - DAY_MS),
      notAfterDate: new Date(now + DAYS * DAY_MS),
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [isIP(host) ? { type: 7, ip: host } : { type: 2, value: host }] },
      ],
    });
    // The key first: a certificate never stands there without the key that belongs to it.
    put(files.key, made.private);
    put(files.cert, made.cert);
  }
  return { ...files, fingerprint: new X509Certificate(readFileSync(files.cert)).fingerprint256 };
}

function put(file: string, pem: string): void {
  writeFileSync(`${file}.new`, pem, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function fits(cert: string, key: string, host: string, now: number): boolean {
  if (!existsSync(cert) || !existsSync(key)) return false;
  try {
    const found = new X509Certificate(readFileSync(cert));
    const named = isIP(host) ? found.checkIP(host) : found.checkHost(host);
    return named !== undefined && Date.parse(found.validTo) > now + RENEW_DAYS * DAY_MS;
  } catch {
    return false;
  }
}
