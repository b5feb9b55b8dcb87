interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * The one way in which a text becomes the address of a program, and no way in which one becomes HTML or script: browsers that know
 * trusted types refuse the rest. To be imported before anything else.
 */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.startsWith('/app/')) return address;
    throw new TypeError('a program from elsewhere');
  },
});
