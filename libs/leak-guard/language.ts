export const LANGUAGES = ['en', 'es', 'pt', 'ro', 'ru', 'fr', 'zh', 'ar'] as const;

const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'to', 'of', 'is', 'for', 'with', 'her', 'she', 'at', 'on', 'has', 'needs', 'wants', 'from', 'not', 'was'],
  es: ['el', 'los', 'las', 'y', 'con', 'del', 'su', 'por', 'una', 'un', 'esta', 'pide', 'quiere', 'le', 'la', 'muy', 'hoy', 'cita'],
  pt: ['o', 'os', 'as', 'com', 'do', 'da', 'na', 'no', 'pra', 'uma', 'um', 'ela', 'nao', 'ta', 'quer', 'em', 'dia', 'pelo'],
  ro: ['si', 'cu', 'la', 'pe', 'nu', 'vrea', 'din', 'are', 'sa', 'ei', 'pentru', 'dupa', 'programare', 'i', 'luni', 'ca'],
  fr: ['le', 'les', 'des', 'et', 'pas', 'elle', 'avec', 'pour', 'rdv', 'du', 'au', 'est', 'une', 'dans', 'a', 'chez', 'sur'],
};

/** The language a `plain` text is most likely in, by its script and its little words; undefined where nothing speaks for one. */
export function likelyLanguage(text: string): string | undefined {
  if (/[\u3400-\u9fff]/.test(text)) return 'zh';
  if (/[\u0600-\u06ff]/.test(text)) return 'ar';
  if (/[\u0400-\u04ff]/.test(text)) return 'ru';
  let best: string | undefined;
  let most = 0;
  for (const [lang, stops] of Object.entries(STOP_WORDS)) {
    const count = text.split(' ').filter((word) => stops.includes(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
