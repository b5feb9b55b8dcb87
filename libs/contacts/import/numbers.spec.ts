import { readNumber } from './numbers';

const exactly = (value: number) => ({ value, approximate: false });
const about = (value: number) => ({ value, approximate: true });

test.each([
  ['20', exactly(20)], [' 20 ', exactly(20)], ['20.0', exactly(20)], ['20,00', exactly(20)], ['x20', exactly(20)], ['X 20', exactly(20)], ['20x', exactly(20)], ['×20', exactly(20)],
  ['0', exactly(0)], ['x0', exactly(0)], ['-0', exactly(0)], ['1000', exactly(1000)], ['２０', exactly(20)], ['٢٠', exactly(20)], ['\u00a020', exactly(20)],
  ['~15', about(15)], ['~ 15', about(15)], ['≈15', about(15)], ['about 15', about(15)], ['ca. 15', about(15)], ['aprox 15', about(15)], ['15?', about(15)], ['15+', about(15)], ['~x15', about(15)],
  ['', null], ['  ', null], ['-', null], ['–', null],
])('%j', (cell, expected) => expect(readNumber(cell)).toEqual(expected));

test.each([
  ['some', 'number_not_understood'], ['twenty', 'number_not_understood'], ['x', 'number_not_understood'], ['?', 'number_not_understood'], ['10-15', 'number_not_understood'], ['1.000', 'number_not_understood'],
  ['20 boxes', 'number_not_understood'], ['1e3', 'number_not_understood'], ['0x20', 'number_not_understood'], ['=1+1', 'number_not_understood'], ['20.5', 'number_not_whole'], ['2,5', 'number_not_whole'],
  ['-5', 'quantity_negative'], ['−5', 'quantity_negative'], ['1001', 'quantity_absurd'], ['999999999', 'quantity_absurd'],
])('%j is refused: %s', (cell, reason) => expect(readNumber(cell)).toEqual({ reason }));
