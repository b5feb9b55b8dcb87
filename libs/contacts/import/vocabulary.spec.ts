import { NEEDS, SERVICES, SETTINGS, SHIFTS } from '@parasol/kernel';
import { fold, foldLabel } from './fold';
import { columnMeaning } from './headers';
import { EXCLUDED_COLUMNS, IMPORTED_COLUMNS } from './reading';
import { isNobody, needOf, serviceOf, settingOf, shiftOf } from './vocabulary';

test('every code answers to its own name', () => {
  for (const code of SETTINGS) expect(settingOf(fold(code))).toBe(code);
  for (const code of SHIFTS) expect(shiftOf(fold(code))).toBe(code);
  for (const code of SERVICES) expect(serviceOf(fold(code))).toBe(code);
  for (const code of NEEDS) expect(needOf(fold(code))).toBe(code);
  for (const column of IMPORTED_COLUMNS) expect(columnMeaning(column)).toEqual({ imported: column });
  for (const column of EXCLUDED_COLUMNS) expect(columnMeaning(column)).toEqual({ excluded: column });
});

test.each([
  ['DATE', 'date'], [' Date: ', 'date'], ['Fecha', 'date'], ['Data', 'date'], ['Place-type', 'setting'], ['place_type', 'setting'], ['PLACE  TYPE', 'setting'], ['Tipo de lugar', 'setting'], ['Type de lieu', 'setting'], ['Tipul locului', 'setting'],
  ['New?', 'new'], ['¿Nueva?', 'new'], ['Test-kits', 'test_kit'], ['# Condoms', 'condoms'], ['No. of condoms', 'condoms'], ['Nombre de préservatifs', 'condoms'], ['Préservatifs', 'condoms'], ['Prezervative', 'condoms'], ['Équipe', 'team'], ['Echipă', 'team'],
  ['Educadora', 'worker'], ['Bairro', 'area'], ['Surnom', 'nickname'], ['Apodo', 'nickname'], ['Poreclă', 'nickname'], ['Persoane', 'people'], ['Pessoas', 'people'], ['Serviços', 'services'], ['Servicii', 'services'], ['Besoins', 'needs'], ['Necesidades', 'needs'], ['Nevoi', 'needs'],
])('header %j is %s', (header, imported) => expect(columnMeaning(header)).toEqual({ imported }));

test.each([
  ['Nationality', 'nationality'], ['Nacionalidad', 'nationality'], ['Naționalitate', 'nationality'], ['Country of birth', 'nationality'], ['País de origen', 'nationality'], ['Pays', 'nationality'],
  ['Status', 'status'], ['Immigration status', 'status'], ['Situación', 'status'], ['Visa?', 'status'], ['Papers', 'status'], ['Titre de séjour', 'status'],
])('header %j is never imported: %s', (header, excluded) => expect(columnMeaning(header)).toEqual({ excluded }));

test.each(['Notes', 'NOTE', 'Comments (private)', 'Observaciones', 'Observações', 'Remarques', 'Observații', 'Need notes'])('header %j is a note', (header) =>
  expect(columnMeaning(header)).toEqual({ note: true }));

test.each([['Notes on papers', 'status'], ['Country, comments', 'nationality']])('header %j is never imported, though it says note: %s', (header, excluded) =>
  expect(columnMeaning(header)).toEqual({ excluded }));

test.each(['Phone', 'Age', 'Name', 'Nombre', ''])('header %j is not known', (header) => expect(columnMeaning(header)).toBeNull());

test.each([['bar/club', 'indoor_venue'], ['Street ', 'street'], ['flat', 'private_flat'], ['drop in', 'drop_in'], ['Drop-In', 'drop_in'], ['PISO', 'private_flat'], ['în stradă', 'street']])('setting %j is %s', (word, code) =>
  expect(settingOf(fold(word))).toBe(code));

test.each(['debt advice', 'legal advice (housing)', 'rights advice', 'lawyer', 'Immigration lawyer', 'asylum', 'papers', 'tax', 'abogada', 'advogado', 'avocat', 'drepturi', 'housing advice'])('%j blends into rights advice', (word) => {
  expect(serviceOf(fold(word))).toBe('rights_advice');
  expect(needOf(fold(word))).toBe('rights_advice');
});

test('a kind of advice that is a need of its own stays one', () => {
  expect(needOf('housing')).toBe('housing');
  expect(serviceOf('health advice')).toBe('health_education');
  expect(serviceOf('juggling')).toBeNull();
});

test('words for nobody are no nicknames; a symbol is one', () => {
  for (const word of ['-', '?', 'anon', 'ANONYMOUS', 'anónima', '匿名', 'n/a']) expect(isNobody(word)).toBe(true);
  for (const word of ['Anna', '★', '🌸', 'Sol', 'None the less']) expect(isNobody(word)).toBe(false);
});

test('labels fold by case and punctuation, and keep accents', () => {
  expect(foldLabel('Team  A')).toBe(foldLabel('team-a'));
  expect(foldLabel('José')).not.toBe(foldLabel('Jose'));
  expect(fold('Drop-In  Café')).toBe('drop in cafe');
  expect(fold('май')).toBe('май');
});
