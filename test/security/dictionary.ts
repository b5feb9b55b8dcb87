/**
 * Words of immigration, as they would stand in a name of a program: none of them may name a column, a field, a code, a job, a log field or a
 * metric outside of the advisers' compartment. Beginnings of words, and words that follow each other.
 */
const STEMS = [
  'immigra', 'emigra', 'migrant', 'migrat', 'nationalit', 'citizen', 'passport', 'asylum', 'refugee', 'undocumented', 'overstay', 'deport', 'detain', 'detention',
  'naturalis', 'naturaliz', 'stateless', 'birthplace', 'birthcountry', 'consulate', 'consular', 'embass', 'smuggl', 'traffick', 'sponsor', 'border', 'homeland',
  'regularis', 'regulariz', 'foreigner', 'ethnicit', 'biometric',
];
const WORDS = ['visa', 'visas', 'alien', 'nrm', 'brp', 'dni', 'nie', 'cnp', 'cpf', 'nir', 'inn', 'snils', 'uscis', 'permit', 'permits', 'residency', 'native'];
const PHRASES = [
  'country of birth', 'birth country', 'place of birth', 'country of origin', 'origin country', 'home country', 'entry route', 'route of entry', 'entry date', 'date of entry',
  'entry point', 'point of entry', 'arrived in', 'residence permit', 'work permit', 'residence status', 'residence card', 'legal status', 'right to remain', 'right to work',
  'leave to remain', 'settled status', 't visa', 'u visa', 'tax number', 'tax id', 'tin number', 'home office', 'removal order', 'removal date', 'reporting date', 'reporting duty',
  'identity document', 'identity number', 'identity card', 'id card', 'id number', 'travel document', 'document number', 'document type', 'social security', 'national insurance',
  'case number', 'hearing date', 'port of entry', 'referral mechanism', 'victim identification',
].map((phrase) => ` ${phrase} `);

/** Words of a name in whatever case: `countryOfBirth`, `country_of_birth`, `Country-Of-Birth`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether a name, or a part of an address, is one of immigration's. */
export const isForbidden = (name: string): boolean => name.split(/[/{}]+/).some(speaks);

function speaks(name: string): boolean {
  const words = wordsOf(name);
  const line = ` ${words.join(' ')} `;
  return words.some((word) => WORDS.includes(word) || STEMS.some((stem) => word.startsWith(stem))) || PHRASES.some((phrase) => line.includes(phrase));
}
