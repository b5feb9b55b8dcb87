const SESSION = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const REGULAR = '2f6b1a52-9a0c-4d57-8d0e-3f8f4f5f5b11';
const CLIENT_KEY = '9b2d7f3e-0c44-4f6a-9a59-6f1d2c3b4a5e';

/** Examples of the documentation: what a night's work looks like. */
export const EXAMPLE_CORRECTION = {
  supplies: [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }],
  services: ['health_education'],
  needs: ['someone_to_talk_to', 'housing'],
  wantsFollowUp: true,
};
export const EXAMPLE_REGULAR = { kind: 'regular', regularId: REGULAR, outreachSessionId: SESSION, returning: true, ...EXAMPLE_CORRECTION };
export const EXAMPLE_ITEM = { kind: 'anonymous', clientKey: CLIENT_KEY, outreachSessionId: SESSION, supplies: [{ supply: 'condoms', quantity: 20 }], services: ['information'] };
