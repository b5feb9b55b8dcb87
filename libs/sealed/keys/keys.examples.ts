import type { ProtectedIdentity, SignedList } from '@parasol/sealing';

/** Of an organisation that was never there: whoever held these keys threw them away. */
export const EXAMPLE_LIST: SignedList = {
  format: 'parasol.adviser-keys/1',
  organisationId: '7b0d5c7e-3a44-4b6e-8f5d-2f6f0f1d9a01',
  version: 1,
  previous: null,
  recovery: {
    recipient: 'age1msnc3wms9kjr82r4z6ye7an2fk675l8mn8z9d7hrkn8qqh6lxyfqshvnmp',
    signer: 'zJdsIVGoymZWLHysBAGIJrgKAhW0Ge8orQkJBg__sl0',
  },
  advisers: [],
  signedBy: 'recovery',
  signature: 'WUhNSC6HY-AhkTitbbhNFZo6NxEqFi60-azshHG7hOjRaynprZrBRcfJSrexUxSS1A0Pge-Q3iNZLqVpYfuSAQ',
};

export const EXAMPLE_IDENTITY: ProtectedIdentity = {
  format: 'parasol.identity/1',
  recipient: 'age17hu5tdk53jl3qk8fmw5efdv4qrsmcd43vy94w7rej3ajp2j3cu7qgrg8g8',
  signer: 'EXy90B_6dcNzZdjWjyT4T2Le2F7TtJnALppiof093Mg',
  passphrase: [
    '-----BEGIN AGE ENCRYPTED FILE-----',
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBoZHgyOFZsVWg5Tm5IMkg5',
    'anVPL21BIDE0CkVuaFg1L3NjV2FsS2x2dEI4K3ZxSmVEd3J6elF0N25oVGZkRjZN',
    'V1pTTE0KLS0tIHZvdjlDL0FkTlRlekJ1TFUrWmJWRnJYc1MxajZYYjZGMWd6czRE',
    'cW50NjQKWQvkQPcQ41LRLBri3NICwMeuJrp1KjzgslvEeLfMKA20O60AyJZ4R8Mx',
    's1Gr2x+i8ITnbyexZzx58URjzwVT4lgtxPsdxmgHKnqbagSgVqYFHkEg/Dtnq9rV',
    '44pFAMbfLdj4+jmmJ3/htTQ=',
    '-----END AGE ENCRYPTED FILE-----',
    '',
  ].join('\n'),
  passkeys: [],
};
