import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isBrazilianCpf, isChineseId, isFrenchNir, isLuhn, isMrzLine, isRomanianCnp, isRussianInn, isRussianSnils, isSpanishNumber, mrzCheckDigit } from './check-digits';
import { checkText, mayInsist, REASON_CODES } from './index';
import { plain } from './normalise';
import { expand, isOpen, readCorpus, score, train, weightsFile } from './training';

const { templates, slots, closed, sample } = readCorpus(join(__dirname, 'corpus'));
const reasons = (text: string, lang?: string): string[] => checkText(text, lang).reasons;

describe('numbers', () => {
  test.each([
    ['passport no 5 3 1 0-2 2 7', true],
    ['A 1 2 3-4 5 6', true],
    ['护照号 E88204613', true],
    ['رقم الجواز ٠١٢٣٤٥٦٧', true],
    ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10', true],
    ['passport one two three four five six', true],
    ['NIE X1234567L', true],
    ['call 07700 900 123 after six', false],
    ['llamar al +34 612 345 678', false],
    ['appointment 12/06/2026 10:30, room 12', false],
    ['took 40 condoms, 20 lube, size 38', false],
  ])('%s: %s', (text, found) => expect(reasons(text).includes('document_number')).toBe(found));

  it('are checked by their check digits', () => {
    const pairs: [(text: string) => boolean, string, string][] = [
      [isSpanishNumber, 'X1234567L', 'X1234567M'],
      [isSpanishNumber, '12345678Z', '12345678A'],
      [isRomanianCnp, '1800101221144', '1800101221145'],
      [isBrazilianCpf, '52998224725', '52998224724'],
      [isChineseId, '11010519491231002X', '110105194912310021'],
      [isFrenchNir, '255081416802538', '255081416802539'],
      [isRussianInn, '500100732259', '500100732258'],
      [isRussianSnils, '11223344595', '11223344594'],
      [isLuhn, '79927398713', '79927398714'],
      [isMrzLine, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', 'L898902C37UTO7408122F1204159ZE184226B<<<<<10'],
    ];
    for (const [check, right, wrong] of pairs) expect([check.name, check(right), check(wrong)]).toEqual([check.name, true, false]);
    expect(mrzCheckDigit('L898902C3')).toBe(6);
  });
});

describe('insisting', () => {
  it('is for everything but numbers and documents', () => {
    expect(REASON_CODES.filter((code) => !mayInsist([code]))).toEqual(['document_number', 'document']);
    expect(mayInsist(['status', 'document'])).toBe(false);
    expect(reasons('her boss keeps her passport')).toContain('document');
  });
});

describe('writing', () => {
  const LEAKS = ['undocumented and scared', 'está sin papeles', 'внж закончился', 'n-are acte, îi e frică', 'OQTF reçue hier', 'بدون أوراق', '没身份不敢去', 'sem documentos, medo de ir'];
  const ZERO_WIDTH = ['\u200b', '\u200d', '\u00ad', '\ufeff'];

  it('does not hide by case, accents or invisible characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAKS), fc.constantFrom(...ZERO_WIDTH), fc.nat(20), fc.boolean(), fc.constantFrom('NFC' as const, 'NFD' as const, 'NFKD' as const), (text, sign, at, upper, form) => {
        const other = `${text.slice(0, at)}${sign}${text.slice(at)}`.normalize(form);
        expect(checkText(upper ? other.toUpperCase() : other)).toEqual(checkText(text));
        expect(checkText(text).leak).toBe(true);
      }),
    );
  });

  // Said every night by everybody: each of these was held back once.
  test.each([
    'gave 2 naloxone, showed how to use', "a besoin d'un rendez-vous au centre de sante", 'el albergue está lleno, está triste', 'test rapid miercuri', 'buletinul meteo anunta ger',
    'Somebody who listens, and has time on Mondays.', 'Would like to see a woman doctor.',
  ])('%s is let pass', (text) => expect(checkText(text)).toEqual({ leak: false, reasons: [] }));

  test.each(['pаsspоrt kept (two Cyrillic letters)', 'ｐａｓｓｐｏｒｔ kept', 'v i s a expired', 'deportaton letter', 'bez dokumentov', 'heihu', 'indocumentda y sola'])('does not hide by %s', (text) => expect(checkText(text).leak).toBe(true));

  it('is made plain once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plain(plain(text))).toBe(plain(text))));
  });

  it('may be anything: no text breaks the guard, and reasons are of the list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.option(fc.string(), { nil: undefined }), (text, lang) => {
        const { leak, reasons: found } = checkText(text, lang);
        expect(leak).toBe(found.length > 0);
        expect(found.every((code) => REASON_CODES.includes(code))).toBe(true);
      }),
    );
    expect(checkText('').leak).toBe(false);
    expect(checkText('\ud800').leak).toBe(false);
    const startedAt = performance.now();
    checkText('a1 '.repeat(20_000));
    checkText('9'.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('the score', () => {
  it('holds on templates that training never saw', () => {
    const model = train(templates.filter(({ heldOut }) => !heldOut), slots);
    const unseen = expand(templates.filter(({ heldOut }) => heldOut), slots, 3, 7);
    const all = score(unseen, model);
    // Whole themes are held out with their templates: it is the hardest of the judges.
    expect(all.recall).toBeGreaterThan(0.74);
    expect(all.precision).toBeGreaterThan(0.84);
    expect(all.ordinary).toBeLessThanOrEqual(0.045);
  });

  it('is taken on notes by people who never saw the word lists, and is lower there', () => {
    // FNV-1a of these two is e40c292c and e70c2de5.
    expect([isOpen('a'), isOpen('b')]).toEqual([true, false]);
    const { recall, precision, ordinary } = score(closed.unseen);
    // What is reached, so that no change makes it worse; README.md says what we aim for.
    expect([recall > 0.91, precision > 0.89, ordinary < 0.025]).toEqual([true, true, true]);
    const weakest = Math.min(...[...new Set(closed.unseen.map((note) => note.lang))].map((lang) => score(closed.unseen.filter((note) => note.lang === lang)).recall));
    expect(weakest).toBeGreaterThan(0.86);
    const later = score(closed.fresh);
    expect([later.recall > 0.97, later.precision > 0.9]).toEqual([true, true]);
  });

  it('holds on the sample', () => {
    const { recall, precision } = score(sample);
    expect(recall).toBeGreaterThan(0.97);
    expect(precision).toBeGreaterThan(0.95);
  });

  it('is of the weights in the repository: the corpus makes them, byte for byte', () => {
    expect(weightsFile(train(templates, slots)) === readFileSync(join(__dirname, 'weights.generated.ts'), 'utf8')).toBe(true);
  });
});
