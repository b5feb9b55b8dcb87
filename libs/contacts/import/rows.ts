import { FILE_CODE, tidyFileCode } from '@parasol/case-files';
import { SUPPLIES, type Need, type Service, type Setting, type Shift } from '@parasol/kernel';
import { readDate } from './dates';
import { fold, hasControlCharacters, tidy } from './fold';
import { readNumber } from './numbers';
import type { DateOrder, ImportedColumn, ReasonCode, SheetSupply, WarningCode } from './reading';
import { isNobody, needOf, newWordOf, saysTotal, serviceOf, settingOf, shiftOf, supplyAmongServices, type NewWord } from './vocabulary';

/** A row understood on its own; what needs the whole file (spelling of labels, "n", keys) follows later. */
export interface Draft {
  readonly line: number;
  readonly row: number;
  readonly day: string;
  readonly shift: Shift | null;
  readonly team: string;
  readonly worker: string;
  readonly area: string;
  readonly setting: Setting;
  readonly fileCode: string | null;
  readonly nickname: string | null;
  readonly newWord: NewWord;
  readonly people: number;
  readonly supplies: readonly SheetSupply[];
  readonly services: readonly Service[];
  readonly needs: readonly Need[];
  readonly note: string | null;
}

export interface RowSource {
  readonly line: number;
  readonly row: number;
  /** The cell of an imported column; blank when the sheet has no such column. */
  readonly cell: (column: ImportedColumn) => string;
  readonly note: string | null;
}

const LONGEST_NAME = 80;
const MOST_PEOPLE = 200;
/** More pieces than one contact receives: without date, team, worker, area and setting it can only be a sum. */
const SUM_LIKE = 60;
const LIST = /[;,|\n•]/;
const WORD_COLUMNS = ['date', 'shift', 'team', 'worker', 'area', 'setting', 'nickname', 'file_code', 'new', 'people', 'services', 'needs'] as const;
const ANCHORS = ['date', 'team', 'worker', 'area', 'setting'] as const;

/** Turns the cells of one row into a draft, or says with codes why a person must look at it. */
export function readRow(source: RowSource, order: DateOrder, today: string, warn: (code: WarningCode) => void): Draft | { readonly reasons: ReasonCode[] } {
  if (isTotal(source)) return { reasons: ['total_row'] };
  const reasons = new Set<ReasonCode>();
  const refuse = (reason: ReasonCode): null => (reasons.add(reason), null);
  const { cell } = source;

  const date = readDate(cell('date'), order, today);
  if ('reason' in date) reasons.add(date.reason);
  const shift = coded(cell('shift'), shiftOf, () => refuse('shift_not_understood'));
  const team = label(cell('team'), 'team_missing', refuse);
  const worker = label(cell('worker'), 'worker_missing', refuse);
  const area = label(cell('area'), 'area_missing', refuse);
  const placeType = fold(cell('setting'));
  const setting = placeType === '' ? refuse('setting_missing') : (settingOf(placeType) ?? refuse('setting_not_understood'));
  const fileCode = readFileCode(cell('file_code'), refuse);
  const nickname = readNickname(cell('nickname'), fileCode, refuse, warn);
  const people = readPeople(cell('people'), { nickname, fileCode }, refuse, warn);
  const supplies = readSupplies(cell, refuse);
  const services = readServices(cell('services'), supplies, refuse, warn);
  const needs = listed(cell('needs')).map((word) => needOf(word) ?? refuse('need_not_understood'));

  if (reasons.size > 0 || 'reason' in date || team === null || worker === null || area === null || setting === null) {
    return { reasons: [...reasons] };
  }
  return {
    line: source.line,
    row: source.row,
    day: date.day,
    shift,
    team,
    worker,
    area,
    setting,
    fileCode,
    nickname,
    newWord: newWordOf(fold(cell('new'))),
    people,
    supplies,
    services,
    needs: [...new Set(needs.filter((need) => need !== null))],
    note: source.note,
  };
}

function isTotal({ cell }: RowSource): boolean {
  const blank = (column: ImportedColumn): boolean => cell(column).trim() === '';
  const says = (column: ImportedColumn): boolean => saysTotal(fold(cell(column)));
  // A person or a place may be called so; a row with day, team and worker is a contact whatever they are called.
  if (says('date') || ((blank('date') || blank('team')) && WORD_COLUMNS.some(says))) return true;
  if (!ANCHORS.every(blank)) return false;
  const pieces = [...SUPPLIES, 'people' as const].map((column) => Number(/\d{1,9}/.exec(cell(column))?.[0] ?? 0));
  return pieces.reduce((sum, number) => sum + number, 0) > SUM_LIKE;
}

function coded<Code>(cell: string, codeOf: (folded: string) => Code | null, unknown: () => null): Code | null {
  const word = fold(cell);
  return word === '' ? null : (codeOf(word) ?? unknown());
}

function label(cell: string, missing: ReasonCode, refuse: (reason: ReasonCode) => null): string | null {
  const text = tidy(cell).replace(/\s+/g, ' ');
  if (/^[\p{P}\s]*$/u.test(text)) return refuse(missing);
  if (hasControlCharacters(text)) return refuse('cell_unreadable');
  return text.length > LONGEST_NAME ? refuse('label_too_long') : text;
}

function readFileCode(cell: string, refuse: (reason: ReasonCode) => null): string | null {
  if (tidy(cell) === '') return null;
  const code = tidyFileCode(tidy(cell));
  return FILE_CODE.test(code) ? code : refuse('file_code_not_understood');
}

/** Beside the code of a file it is left out: a nickname of the street would lead from the team's list to the file. */
function readNickname(cell: string, fileCode: string | null, refuse: (reason: ReasonCode) => null, warn: (code: WarningCode) => void): string | null {
  const text = tidy(cell);
  if (text === '') return null;
  if (isNobody(text)) {
    warn('nickname_placeholder');
    return null;
  }
  if (fileCode !== null) {
    warn('nickname_beside_file_code');
    return null;
  }
  if (hasControlCharacters(text)) return refuse('cell_unreadable');
  return text.length > LONGEST_NAME ? refuse('nickname_too_long') : text;
}

function readPeople(cell: string, { nickname, fileCode }: Pick<Draft, 'nickname' | 'fileCode'>, refuse: (reason: ReasonCode) => null, warn: (code: WarningCode) => void): number {
  const number = readNumber(cell);
  if (number === null) {
    warn('people_blank_read_as_one');
    return 1;
  }
  if ('reason' in number) refuse(number.reason === 'quantity_absurd' ? 'people_absurd' : number.reason);
  else if (number.value === 0) refuse('people_zero');
  else if (number.value > MOST_PEOPLE) refuse('people_absurd');
  else if (fileCode !== null && number.value > 1) refuse('file_code_with_group');
  else if (nickname !== null && number.value > 1) refuse('nickname_with_group');
  else {
    if (number.approximate) warn('people_approximate');
    return number.value;
  }
  return 1;
}

function readSupplies(cell: RowSource['cell'], refuse: (reason: ReasonCode) => null): SheetSupply[] {
  const supplies: SheetSupply[] = [];
  for (const supply of SUPPLIES) {
    const number = readNumber(cell(supply));
    if (number === null) continue;
    if ('reason' in number) refuse(number.reason);
    else if (number.value > 0) supplies.push({ supply, quantity: number.value, approximate: number.approximate });
  }
  return supplies;
}

/** A supply among the services is left out: its own column counts it, and without a number there is nothing to count. */
function readServices(cell: string, supplies: readonly SheetSupply[], refuse: (reason: ReasonCode) => null, warn: (code: WarningCode) => void): Service[] {
  const services = new Set<Service>();
  for (const word of listed(cell)) {
    const service = serviceOf(word);
    const supply = service ? null : supplyAmongServices(word);
    if (service) services.add(service);
    else if (supply) warn(supplies.some((given) => given.supply === supply) ? 'service_repeats_supply' : 'service_names_supply_without_quantity');
    else refuse('service_not_understood');
  }
  return [...services];
}

function listed(cell: string): string[] {
  return cell.split(LIST).map(fold).filter((word) => word !== '');
}
