import { fold } from './fold';

/** Month names in English, Spanish, Portuguese, French, Romanian, German, Italian and Russian (both cases), folded. */
const MONTHS = [
  'january|enero|janeiro|janvier|ianuarie|januar|gennaio|январь|января',
  'february|febrero|fevereiro|fevrier|februarie|februar|febbraio|февраль|февраля',
  'march|marzo|marco|mars|martie|marz|mrz|март|марта',
  'april|abril|avril|aprilie|aprile|апрель|апреля',
  'may|mayo|maio|mai|maggio|май|мая',
  'june|junio|junho|juin|iunie|juni|giugno|июнь|июня',
  'july|julio|julho|juillet|iulie|juli|luglio|июль|июля',
  'august|agosto|aout|август|августа',
  'september|septiembre|setiembre|setembro|septembre|septembrie|settembre|сентябрь|сентября',
  'october|octubre|outubro|octobre|octombrie|oktober|ottobre|октябрь|октября',
  'november|noviembre|novembro|novembre|noiembrie|ноябрь|ноября',
  'december|diciembre|dezembro|decembre|decembrie|dezember|dicembre|декабрь|декабря',
].map((names) => names.split('|'));

/** Every beginning of three letters or more, unless it could be two months ("jui"). */
const BY_BEGINNING = new Map<string, number | null>();
MONTHS.forEach((names, index) => {
  for (const name of names) {
    for (let length = Math.min(3, name.length); length <= name.length; length++) {
      const beginning = name.slice(0, length);
      const known = BY_BEGINNING.get(beginning);
      BY_BEGINNING.set(beginning, known === undefined || known === index + 1 ? index + 1 : null);
    }
  }
});
/** Short and long names of weekdays in the same languages, by their first three letters, or two as a whole word. */
const WEEKDAYS =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom|seg|ter|qua|qui|sex|mer|jeu|ven|sam|dim|joi|vin|dum|пон|вто|сре|чет|пят|суб|вос)\p{L}*|lu|ma|mi|jo|vi|sa|du|di|mo|tu|we|th|fr|su|пн|вт|ср|чт|пт|сб|вс)$/u;

/** 1–12, or null for a word that is no month or could be two. */
export function monthOf(word: string): number | null {
  return BY_BEGINNING.get(fold(word)) ?? null;
}

export function isWeekday(word: string): boolean {
  return WEEKDAYS.test(fold(word));
}
