import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** CBOR, as much of it as an authenticator writes. */
type Cbor = number | string | Buffer | Map<number | string, Cbor>;

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])]);
}

function head(type: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  if (length < 256) return Buffer.from([(type << 5) | 24, length]);
  return Buffer.from([(type << 5) | 25, length >> 8, length & 255]);
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const CREDENTIAL_DATA = 0x40;

export interface AuthenticatorOptions {
  /** The origin that the browser would name; a spec may lie. */
  readonly origin: string;
  /** Whether the device asks for the finger or PIN. */
  readonly verifiesUser?: boolean;
}

/** What `export` gives of a passkey: for another program that is to go on with it. */
export interface ExportedPasskey {
  readonly credentialId: Buffer;
  /** PKCS#8. */
  readonly privateKey: Buffer;
  readonly userHandle: Buffer;
}

/** A passkey in software (ES256, attestation "none"): makes what a browser would send. */
export class SoftwareAuthenticator {
  readonly credentialId: Buffer;
  /** Must grow with every use; whoever goes on with an exported one sets it above its last. */
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly coseKey: Buffer;
  private userHandle: string | undefined;

  /** @param exported one that goes on; a new one otherwise */
  constructor(
    private readonly options: AuthenticatorOptions,
    exported?: ExportedPasskey,
  ) {
    this.credentialId = exported?.credentialId ?? randomBytes(16);
    this.privateKey = exported ? createPrivateKey({ key: exported.privateKey, format: 'der', type: 'pkcs8' }) : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    this.userHandle = exported?.userHandle.toString('base64url');
    const { x, y } = createPublicKey(this.privateKey).export({ format: 'jwk' });
    this.coseKey = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x ?? '', 'base64url')], [-3, Buffer.from(y ?? '', 'base64url')]]));
  }

  /** `navigator.credentials.create()` */
  create(options: { rp: { id: string }; user: { id: string }; challenge: string }) {
    this.userHandle = options.user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const authData = Buffer.concat([this.authData(options.rp.id, CREDENTIAL_DATA), Buffer.alloc(16), length, this.credentialId, this.coseKey]);
    return {
      ...this.names(),
      response: {
        clientDataJSON: this.clientData('webauthn.create', options.challenge).toString('base64url'),
        attestationObject: cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]])).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** `navigator.credentials.get()` */
  get(options: { rpId: string; challenge: string }) {
    this.counter += 1;
    const authData = this.authData(options.rpId, 0);
    const clientData = this.clientData('webauthn.get', options.challenge);
    return {
      ...this.names(),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.privateKey).toString('base64url'),
        userHandle: this.userHandle,
      },
    };
  }

  /** For a browser or a program that is to hold it from now on. */
  export(): ExportedPasskey & { signCount: number } {
    const privateKey = this.privateKey.export({ format: 'der', type: 'pkcs8' });
    return { credentialId: this.credentialId, privateKey, userHandle: Buffer.from(this.userHandle ?? '', 'base64url'), signCount: this.counter };
  }

  private names() {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private authData(rpId: string, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const verified = this.options.verifiesUser === false ? 0 : USER_VERIFIED;
    return Buffer.concat([sha256(rpId), Buffer.from([USER_PRESENT | verified | more]), counter]);
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.options.origin, crossOrigin: false }));
  }
}
