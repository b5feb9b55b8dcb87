import type { CDPSession, Page } from 'playwright-core';
import type { SignedInWorker } from '../../builders/staff';

/** Lets a page go on in the worker's session, as if they had signed in there: for specs that are about something else. */
export async function bringSession(page: Page, worker: SignedInWorker): Promise<void> {
  // A cookie of the `__Host-` kind is taken for HTTPS addresses only, and sent to this machine all the same.
  const url = worker.world.publicUrl.replace(/^http:/, 'https:');
  await page.context().addCookies([...worker.cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true, sameSite: 'Strict' as const })));
}

/** Gives the page's device a place for passkeys that agrees to everything by itself: for enrolling one. */
export async function anAuthenticator(page: Page): Promise<{ readonly session: CDPSession; readonly authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return { session, authenticatorId };
}

/** Puts the worker's passkey on the page's device: they can sign in on the screen. Their builder should not sign in again after that. */
export async function bringPasskey(page: Page, worker: SignedInWorker): Promise<void> {
  const { session, authenticatorId } = await anAuthenticator(page);
  const { credentialId, privateKey, userHandle, signCount } = worker.passkey.export();
  const base64 = (bytes: Buffer): string => bytes.toString('base64');
  await session.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { credentialId: base64(credentialId), privateKey: base64(privateKey), userHandle: base64(userHandle), signCount, isResidentCredential: true, rpId: new URL(worker.world.publicUrl).hostname },
  });
}
