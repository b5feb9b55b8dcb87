import { NEEDS, SERVICES, SETTINGS, SHIFTS, SUPPLIES, type Need, type Service, type Setting, type Shift, type Supply } from '@parasol/kernel';
import { fold } from './fold';

type Words<Code extends string> = Readonly<Partial<Record<Code, string>>>;

/** A folded word → code table; each code also answers to its own name. */
function table<Code extends string>(codes: readonly Code[], words: Words<Code>): (word: string) => Code | null {
  const byWord = new Map<string, Code>();
  for (const code of codes) for (const word of [fold(code), ...(words[code]?.split('|') ?? [])]) byWord.set(word, code);
  return (word) => byWord.get(word) ?? null;
}

export const settingOf: (folded: string) => Setting | null = table(SETTINGS, {
  street: 'streets|on the street|outdoor|outdoors|outside|calle|la calle|rua|rue|strada|in strada',
  indoor_venue: 'indoor|indoors|venue|bar club|bar|club|bars|clubs|night club|nightclub|massage|massage parlour|massage parlor|sauna|salon|hotel|cabaret|window|interior|local|boate|boite|lugar cerrado|espaco fechado',
  private_flat: 'flat|flats|private|apartment|apartments|apt|private apartment|piso|piso privado|apartamento|apartamento privado|appartement|appartement prive|apartament|apartament privat',
  online: 'on line|internet|web|app|chat|whatsapp|telegram|en linea|en ligne',
  phone: 'telephone|phone call|call|sms|telefono|por telefono|telefone|par telephone|telefon|la telefon',
  drop_in: 'dropin|drop in centre|drop in center|office|centre|center|centro|centro de dia|oficina|local de atencao|accueil|permanence|centru|centru de zi',
  clinic: 'clinics|mobile clinic|health centre|health center|hospital|clinica|centro de salud|centro de saude|posto de saude|clinique|centre de sante|hopital|policlinica|cabinet',
});

export const shiftOf: (folded: string) => Shift | null = table(SHIFTS, {
  day: 'd|daytime|morning|afternoon|am|dia|manana|manha|jour|journee|matin|apres midi|zi|ziua|dimineata',
  late: 'l|evening|late evening|pm|tarde|tarde noche|fim de tarde|soir|soiree|seara',
  night: 'n|nights|overnight|late night|noche|noite|nuit|noapte|noaptea',
});

const supplyByWord: (folded: string) => Supply | null = table(SUPPLIES, {
  condoms: 'condom|condones|preservativos|preservativo|preservatifs|prezervative|camisinhas',
  lubricant: 'lube|gel|lubricante|lubrificante|lubrifiant',
  test_kit: 'test kits|kits de prueba|kits de teste|kits de test',
  naloxone: 'naloxona|narcan',
  hygiene_kit: 'hygiene kits|kit de higiene|kit d hygiene|kit de igiena',
  information_card: 'information cards|info card|info cards|leaflet|leaflets|tarjetas|folletos|folhetos|depliants|pliante',
});

const serviceByWord: (folded: string) => Service | null = table(SERVICES, {
  health_education: 'health ed|health info|health information|health advice|educacion para la salud|educacao em saude|education a la sante|educatie pentru sanatate',
  sti_test_offered: 'sti test|sti tests offered|offered sti test|prueba its ofrecida|teste ist oferecido|depistage propose',
  sti_screening: 'sti screen|screening|std screening|cribado its|rastreio ist|depistage ist|screening its',
  hiv_self_test: 'hiv selftest|self test|hiv self tests|hiv self testing|autotest vih|autotest hiv|autoteste hiv|autoprueba vih',
  contraception_information: 'contraception info|contraception|contraception advice|anticoncepcion|contracepcao|contraceptie',
  naloxone_training: 'naloxone demo|nalox training|formacion naloxona|formacao naloxona|formation naloxone|instruire naloxona',
  safety_planning: 'safety plan|safety|safety advice|plan de seguridad|plano de seguranca|plan de securite|plan de siguranta',
  accompaniment: 'accompanied|accompany|acompanamiento|acompanhamento|accompagnement|insotire|acompaniere',
  interpreter: 'interpreting|interpretation|translation|translator|interprete|interpretacion|traduccion|traducao|interpret|traducere',
  emotional_support: 'support|talk|listening|counselling|counseling|apoyo emocional|apoio emocional|soutien|ecoute|sprijin emotional',
  information: 'info|informacion|informacao|informations|informatii|informatie|signposting',
});

const needByWord: (folded: string) => Need | null = table(NEEDS, {
  doctor: 'gp|medical|health|clinic|nurse|medico|medica|medecin|doctora|medic',
  dentist: 'dental|teeth|dentista|dentiste',
  contraception: 'contraceptives|pill|anticonceptivos|anticoncepcion|contracepcao|contraceptie',
  mental_health: 'psychologist|therapist|therapy|salud mental|saude mental|sante mentale|sanatate mintala|psicologa|psicologo|psihiolog|psihol',
  someone_to_talk_to: 'talk|to talk|someone to talk|talking|hablar|alguien con quien hablar|conversar|alguem para conversar|parler|quelqu un a qui parler|cineva cu care sa vorbeasca',
  safety: 'seguridad|seguranca|securite|siguranta',
  housing: 'accommodation|shelter|a place to stay|somewhere to stay|vivienda|alojamiento|habitacao|moradia|logement|hebergement|locuinta|cazare',
  money: 'cash|costs|help with costs|dinero|dinheiro|argent|bani',
  food: 'food bank|comida|alimentos|nourriture|mancare|alimente',
  childcare: 'child care|children|guarderia|creche|garde d enfants|gradinita',
  work_conditions: 'working conditions|work|condiciones de trabajo|condicoes de trabalho|conditions de travail|conditii de munca',
  language_class: 'language classes|language course|english class|english classes|language|clase de idioma|clases de idioma|aula de lingua|aulas|cours de langue|curs de limba',
  digital_safety: 'online safety|phone safety|seguridad digital|seguranca digital|securite numerique|siguranta digitala',
  drug_and_alcohol_support: 'drugs|alcohol|drug support|alcohol support|drug and alcohol|drogas|addictions|adicciones',
});

/**
 * Advice on work, tax, housing, debt and status is one code on purpose, so that a row never tells which it was.
 * Whatever names law, money owed or papers falls into it.
 */
const RIGHTS = /(^| )((housing|work|employment) advice|rights|right|legal|law|lawyers?|solicitor|attorney|paralegal|debts?|tax|taxes|benefits|benefit|tenancy|eviction|court|immigration|asylum|visa|visas|papers|permit|documents?|status|residency|abogad[oa]s?|derechos|juridic[oa]|deudas?|impuestos|inmigracion|asilo|papeles|extranjeria|advogad[oa]s?|direitos|dividas?|impostos|imigracao|papeis|documentos|avocate?s?|droits|juridique|dettes?|impots|papiers|asile|sejour|avocata?|drepturi|datorii|impozite|azil|acte)( |$)/;

export function serviceOf(folded: string): Service | null {
  return serviceByWord(folded) ?? (RIGHTS.test(folded) ? 'rights_advice' : null);
}

/** A supply written into the services column. */
export function supplyAmongServices(folded: string): Supply | null {
  return supplyByWord(folded);
}

export function needOf(folded: string): Need | null {
  return needByWord(folded) ?? (RIGHTS.test(folded) ? 'rights_advice' : null);
}

export type NewWord = 'new' | 'returning' | 'yes' | 'no' | 'n' | 'unknown' | 'none';

const newWords = new Map<string, NewWord>(
  ([
    ['new', 'new|first|first time|nueva|nuevo|nova|novo|nouvelle|nouveau|nou|noua'],
    ['returning', 'returning|return|ret|r|known|regular|old|seen before|conocida|conocido|conhecida|conhecido|connue|connu|cunoscuta|cunoscut|revine'],
    ['yes', 'yes|y|1|true|x|si|s|sim|oui|o|da'],
    ['no', 'no|0|false|nao|non|nu'],
    ['n', 'n'],
    ['none', ''],
  ] as const).flatMap(([word, written]) => written.split('|').map((form) => [form, word] as const)),
);

/** What a "New?" cell says; a lone "n" is new in one sheet and no in another, and is settled per file. */
export function newWordOf(folded: string): NewWord {
  return newWords.get(folded) ?? 'unknown';
}

const TOTALS = new Set('total|totals|totales|totais|totaux|totalul|subtotal|subtotals|sum|sums|suma|soma|somme|sommes|summe|totaal|gesamt|итого|всего|сумма|合计|总计|小计|المجموع|الإجمالي'.split('|'));

export function saysTotal(folded: string): boolean {
  return folded.split(' ').some((word) => TOTALS.has(word));
}

const NOBODY = new Set('anon|anonymous|anonymus|unknown|none|n a|na|no name|anonima|anonimo|anonyme|anonim|sin nombre|sem nome|inconnue|inconnu|necunoscuta|аноним|匿名'.split('|'));

/** Written in place of a nickname ("-", "?", "anon"): taking it for one would make one regular of many people. */
export function isNobody(written: string): boolean {
  return /^[\p{P}\s]*$/u.test(written) || NOBODY.has(fold(written));
}
