import { isBrazilianCpf, isChineseId, isFrenchNir, isLuhn, isMrzLine, isRomanianCnp, isRussianInn, isRussianSnils, isSpanishNumber } from './check-digits';

/** Words that make the number beside them the number of a document, a file at an authority, or a tax number. Folded. */
const DOCUMENT_WORDS = new RegExp(
  [
    'pass?ap\\w*', 'passp\\w*', 'pasap\\w*', 'passep\\w*', 'pasport\\w*', 'pass? ?no', 'psp', 'jawaz', 'huzhao', 'паспорт\\S*', 'загран\\S*', 'загранк\\S*', 'جواز\\S*', 'باسبور\\S*', '护照', '旅行证',
    'nie', 'dni', 'nif', 'tie', 'cpf', 'rnm', 'rne', 'crnm', 'cnp', 'curp', 'nino', 'ni no', 'ni number', 'national insurance', 'ssn', 'itin', 'social security', 'brp', 'uan', 'share code', 'evisa', 'visa (no|number|n)', 'a number', 'a no', 'alien (number|no|reg\\S*)', 'uscis', 'i ?94', 'receipt (no|number)', 'case (no|number)', 'ho ref\\S*', 'home office', 'arc',
    'agdref', 'recepisse', 'titre de sejour', 'carte de sejour', 'numero etranger', 'numero de sejour', 'ofpra', 'ameli', 'secu', 'nir', 'cni', 'carte d identite', 'permiso de residencia', 'tarjeta de residencia', 'residencia', 'cedula', 'identidad', 'expediente de (?:asilo|extranj\\w*|residencia)', 'protocolo d[aoe] (?:pf|refugio|conare|policia\\w*)', 'refugio', 'identidade', 'buletin\\w*', 'carte de identitate', 'permis\\w*', 'seri[ea]', 'codice fiscale', 'steuer\\S*', 'bsn', 'pesel', 'idnp', 'sismigra', 'uci', 'iuc', 'irp', 'ppsn?', 'gwf', 'trn', 'nue', 'niss', 'zemis', 'ahv',
    'внж', 'рвп', 'патент\\S*', 'снилс', 'инн', 'иин', 'пинфл', 'песель', 'миграционк\\S*', 'миграционн\\S* карт\\S*', 'удостоверени\\S*', 'свидетельств\\S*', 'виз[аы]', 'дел[ао] (номер|№)', 'номер дела', 'вид\\S* на жительство', 'сери[яи]',
    '居留卡', '居留证', '身份证', '签证', '绿卡', '档案号', '案件号', '案号', '工签', '税号', '证件', 'a号', '外国人登录',
    'اقام\\S*', 'الاقام\\S*', 'هوي\\S*', 'الهوي\\S*', 'بطاقه (?:ال)?(?:اقامه|هويه|لاجئ|تعريف)\\S*', 'فيز\\S*', 'تاشير\\S*', 'ملف (?:ال)?(?:لجوء|اقامه|هجره|مفوضيه)', 'الرقم الوطني', 'بطاقه مدنيه', 'الرقم المدني', 'رقم قومي', 'القومي', 'كمليك', 'كملك', 'مفوضي\\S*',
    'passport', 'document (no|number)', 'id (no|number|card)', 'doc (no|number|n)', 'documento',
  ].join('|'),
  'u',
);
const DOCUMENT_NEAR = new RegExp(`(?<![\\p{L}])(?:[وبل]?ال|لل|[وبل])?(?:${DOCUMENT_WORDS.source})(?![a-z\\u0400-\\u04ff])`, 'u');

/** Words that say the number beside them is something else: a telephone, a plate, a price, a room, an order. Folded. */
const OTHER_NEAR =
  /(?<!\p{L})(tel|tlf|phone|call|text|mobile|cell|whats\w*|wsp|zap|fone|telefon\w*|celular|movil|portable|номер телефона|тел|телефон\S*|звон\S*|电话|手机|微信|هاتف|تلفون|موبايل|جوال|واتس\S*|plate|reg|plaque|immat\w*|placa|matricula|numar(ul)? de inmatriculare|номер машин\S*|номера машин\S*|车牌|لوح\S*|نمره|iban|account|cuenta|conta|cont|compte|order|pedido|commande|comanda|заказ\S*|订单|invoice|factura|fatura|facture|room|flat|apt|batch|lote|lot|bus|tracking|ticket|meter|contador|compteur|счетчик\S*|карт[аы] (сбер|банк)\S*|unit|postcode|cep|wifi|pin)(?!\p{L})/u;

const SPOKEN: readonly (readonly string[])[] = [
  ['zero', 'cero', 'ноль', 'нуль', '零', 'صفر'],
  ['one', 'uno', 'um', 'unu', 'un', 'один', '一', 'واحد'],
  ['two', 'dos', 'dois', 'doi', 'deux', 'два', '二', 'اثنين', 'تنين'],
  ['three', 'tres', 'trei', 'trois', 'три', '三', 'ثلاثه', 'تلاته'],
  ['four', 'cuatro', 'quatro', 'patru', 'quatre', 'четыре', '四', 'اربعه'],
  ['five', 'cinco', 'cinci', 'cinq', 'пять', '五', 'خمسه'],
  ['six', 'seis', 'meia', 'sase', 'шесть', '六', 'سته'],
  ['seven', 'siete', 'sete', 'sapte', 'sept', 'семь', '七', 'سبعه'],
  ['eight', 'ocho', 'oito', 'opt', 'huit', 'восемь', '八', 'ثمانيه', 'تمانيه'],
  ['nine', 'nueve', 'nove', 'noua', 'neuf', 'девять', '九', 'تسعه'],
];
const SPOKEN_DIGIT = new Map(SPOKEN.flatMap((names, digit) => names.map((name) => [name, String(digit)] as const)));
const SPOKEN_NAMES = [...SPOKEN_DIGIT.keys()].filter((name) => !/[\u3400-\u9fff]/.test(name)).join('|');
const SPOKEN_RUN = new RegExp(`(?<!\\p{L})(?:(?:${SPOKEN_NAMES})(?: |, ?|-)+){4,}(?:${SPOKEN_NAMES})(?!\\p{L})`, 'gu');
const SPOKEN_ONE = new RegExp(SPOKEN_NAMES, 'gu');
const DASH_WORDS = /(?<=\d) ?(?<!\p{L})(?:dash|hyphen|slash|point|dot|guion|raya|traco|tra[cç]o|ponto|barra|tiret|linie|linioara|punct|тире|дефис|дробь|杠|横杠|شرطه|داش|-)(?!\p{L}) ?(?=\d)/gu;

/** Letters and digits in one run, perhaps split by single signs or blanks: "A 1 2 3-4 5 6". */
const RUN = /(?<![\p{L}\p{N}])(?:[a-z]{1,3}[ \-./_#:]{0,2})?\d(?:[ \-./_]{0,3}\d){4,20}(?:[ \-./]?[a-z](?![a-z]))?(?!\d)/gu;
const MIXED = /(?<![a-z0-9])(?=[a-z0-9]*\d[a-z0-9]*\d[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{6,16}(?![a-z0-9])/g;

/** Shapes that are the number of one kind of document wherever they stand. */
const OWN_SHAPES: readonly ((bare: string) => boolean)[] = [
  isSpanishNumber,
  isRomanianCnp,
  isChineseId,
  isFrenchNir,
  (bare) => /^A\d{8,9}$/.test(bare),
  (bare) => /^(MSC|EAC|WAC|LIN|SRC|IOE|NBC|YSC)\d{10}$/.test(bare),
  (bare) => /^(ZU|ZX|ZR|ZE|RA|RB|RC|RF)[A-Z\dX]?\d{6,7}$/.test(bare),
  (bare) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(bare),
  (bare) => /^784(19|20)\d{9}\d$/.test(bare) && isLuhn(bare),
  (bare) => /^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/.test(bare),
  (bare) => /^[VFGYW]\d{6}[\dA-Z]$/.test(bare),
  (bare) => /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(bare),
];

/** Shapes of telephones as well: only where the text does not say that it is one. */
const SHARED_SHAPES: readonly ((bare: string) => boolean)[] = [isBrazilianCpf, isRussianInn, isRussianSnils, (bare) => /^[A-Z]{1,2}\d{6,9}$/.test(bare), (bare) => /^\d{2}[A-Z]{2}\d{5}$/.test(bare)];

/**
 * Whether a folded text (see `fold`) holds the number of an identity document, of a file at an immigration authority, or a tax number:
 * by its shape and check digits, by the word beside it, or because somebody split it up as one does to hide a number.
 */
export function holdsDocumentNumber(folded: string): boolean {
  if (folded.includes('<') && Array.from(folded.toUpperCase().replaceAll(' ', '').matchAll(/[A-Z0-9<]{28,}/g)).some(([line]) => isMrzLine(line) || /P<[A-Z]{3}[A-Z]+</.test(line))) return true;
  const digits = folded.includes('零') || /[一二三四五六七八九]{5,}/.test(folded) ? folded.replace(/[零一二三四五六七八九]/g, (name) => SPOKEN_DIGIT.get(name) ?? name) : folded;
  const text = digits.replace(SPOKEN_RUN, (run) => run.replace(SPOKEN_ONE, (name) => SPOKEN_DIGIT.get(name) ?? name)).replace(DASH_WORDS, '-');
  if (!/\d(?:\D{0,3}\d){2}/.test(text)) return false;
  for (const pattern of [RUN, MIXED]) {
    for (const match of text.matchAll(pattern)) if (isDocumentNumber(text, match[0], match.index)) return true;
  }
  return false;
}

function isDocumentNumber(text: string, run: string, at: number): boolean {
  const bare = run.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (isDateOrTime(run)) return false;
  // A short word right before the digits ("cpf 529") is part of the run, and may be the one that says what it is.
  const start = at + (/^[a-z]+(?=[^a-z0-9])/.exec(run)?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - 34), start).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const after = text.slice(at + run.length, at + run.length + 16).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const digitsOnly = bare.replace(/\D/g, '');
  if (OWN_SHAPES.some((shape) => shape(bare) || shape(bare.replace(/^[A-Z]{1,3}(?=\d{11})/, '')))) return true;
  const other = OTHER_NEAR.test(before) || /\+\s*$/.test(text.slice(0, at));
  if (digitsOnly.length >= 5 && (DOCUMENT_NEAR.test(before) || (DOCUMENT_NEAR.test(after) && !other)) && !(other && OTHER_NEAR.test(before.slice(-14)))) return true;
  if (other) return false;
  if (SHARED_SHAPES.some((shape) => shape(bare))) return true;
  return isSplitUp(run) && (/^[A-Z]/.test(bare) ? digitsOnly.length >= 6 : digitsOnly.length >= 8 && !/^0/.test(digitsOnly));
}

const isDateOrTime = (run: string): boolean => /^\d{1,2}[-./ ]\d{1,2}[-./ ](19|20)?\d{2}( \d{1,2})?$/.test(run) || /^(19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}$/.test(run) || /^(19|20)\d{2}[-/ ](19|20)?\d{2}$/.test(run);

/** Single digits with blanks or signs between them, most of the way. */
const isSplitUp = (run: string): boolean => (run.match(/(?<!\d)\d(?!\d)/g)?.length ?? 0) >= 5;
