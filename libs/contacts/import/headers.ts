import { fold } from './fold';
import type { ExcludedColumn, ImportedColumn } from './reading';

export type ColumnMeaning = { readonly imported: ImportedColumn } | { readonly excluded: ExcludedColumn } | { readonly note: true } | null;

/** Header words in English, Spanish, Portuguese, French and Romanian, folded (no accents, no punctuation). */
const NAMES: Readonly<Record<ImportedColumn, string>> = {
  date: 'date|day|shift date|contact date|fecha|dia|data|jour|ziua|zi',
  shift: 'shift|time of day|turno|franja|creneau|tura|schimb|tranche horaire',
  team: 'team|team name|equipo|equipe|echipa',
  worker: 'worker|outreach worker|staff|logged by|peer|trabajadora|trabajador|profesional|educadora|trabalhadora|trabalhador|profissional|intervenante|intervenant|travailleuse|travailleur|salarie|lucratoare|lucrator|lucratoarea|operator',
  area: 'area|zone|zona|barrio|bairro|quartier|secteur|sector|cartier|district',
  setting: 'setting|place type|type of place|place|venue|venue type|place kind|tipo de lugar|lugar|tipo de local|local|type de lieu|lieu|tip de loc|tipul locului|loc',
  nickname: 'nickname|nick|nick name|alias|apodo|mote|apelido|alcunha|surnom|pseudo|porecla|pseudonim',
  file_code: 'file code|case code|case file|case file code|codigo de expediente|codigo do dossie|code dossier|code du dossier|cod dosar|codul dosarului',
  new: 'new|new person|new contact|new returning|new or returning|first time|first contact|nueva|nuevo|nueva o conocida|novo|nova|nouvelle|nouveau|premiere fois|nou|noua',
  people: 'people|persons|group size|how many|headcount|personas|pessoas|personnes|persoane|nr pers',
  services: 'services|service|services provided|servicios|servicio|servicos|servico|servicii|serviciu|prestations',
  needs: 'needs|need|wants|necesidades|necesidad|necessidades|necessidade|besoins|besoin|nevoi|nevoie',
  condoms: 'condoms|condom|condones|condon|preservativos|preservativo|camisinhas|preservatifs|preservatif|prezervative|prezervativ',
  lubricant: 'lube|lubes|lubricant|lubricants|lubricante|lubricantes|lubrificante|lubrificantes|gel|lubrifiant|lubrifiants|gel lubrifiant|gel lubricante|gel lubrificante|lubrifianti',
  test_kit: 'test kit|test kits|tests|testkits|self tests|kits de prueba|kit de prueba|pruebas|autotests|kits de teste|kit de teste|testes|autotestes|kits de test|kit de test|kituri de test|teste',
  naloxone: 'naloxone|naloxona|nalox|narcan',
  hygiene_kit: 'hygiene kit|hygiene kits|hygiene|kit de higiene|kits de higiene|kit d hygiene|kits d hygiene|kit de igiena|kituri de igiena',
  information_card: 'information card|information cards|info card|info cards|cards|leaflets|tarjetas|folletos|cartoes|folhetos|cartes|depliants|carduri|pliante',
};

/** One of these words anywhere in a header makes the column one that is never imported. */
const NEVER: readonly (readonly [ExcludedColumn, RegExp])[] = [
  ['nationality', /(^| )(nationality|nationalities|nacionalidad|nacionalidade|nationalite|nationalitate|nationalitatea|cetatenie|citizenship|ciudadania|cidadania|citoyennete|country|countries|pais|pays|tara|origin|origen|origem|origine|born|birthplace|nacimiento|naissance|nascimento|nastere|ethnicity)( |$)/],
  ['status', /(^| )(status|estatus|estado|statut|statutul|situacion|situacao|situation|situatie|visa|visas|visum|visado|visto|viza|papers|papeles|papeis|papiers|acte|documents?|documentos|documentacion|documente|permit|permiso|permis|residence|residencia|sejour|sedere|passport|pasaporte|passaporte|passeport|pasaport|asylum|asilo|asile|azil|immigration|inmigracion|imigracao|imigratie|migration|migratory|migratoria|legal status)( |$)/],
];

/** What somebody wrote in their own words. Asked after the columns above: a note on papers is one of them. */
const NOTE = /^(.* )?(notes?|comments?|remarks?|observations?|obs|notas?|comentarios?|observacion(es)?|observacoes|anotacoes|remarques?|commentaires?|note|observatii|comentarii|mentiuni)( .*)?$/;

const FILLERS = new Set(['number', 'numero', 'nombre', 'numar', 'no', 'nr', 'n', 'num', 'of', 'de', 'the', 'count', 'qty', 'quantity', 'cantidad', 'quantidade', 'quantite', 'cantitate', 'given', 'total', 'distributed', 'entregados', 'entregues', 'distribues', 'pcs']);

const BY_NAME = new Map<string, ImportedColumn>(
  (Object.entries(NAMES) as [ImportedColumn, string][]).flatMap(([column, names]) => [...names.split('|'), fold(column)].map((name) => [name, column] as const)),
);

/** What a header cell stands for; null when it is not known. Case, spaces, accents and punctuation do not count. */
export function columnMeaning(header: string): ColumnMeaning {
  const name = fold(header);
  for (const [excluded, words] of NEVER) if (words.test(name)) return { excluded };
  if (NOTE.test(name)) return { note: true };
  const imported = BY_NAME.get(name) ?? BY_NAME.get(name.split(' ').filter((word) => !FILLERS.has(word)).join(' '));
  return imported ? { imported } : null;
}
