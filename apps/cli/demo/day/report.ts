import type { Visitor } from '../visitor';
import { must, until } from './stage';
import type { World } from './world';

type Months = readonly [string, string, string];

interface Table {
  readonly marking: string;
  readonly rows: readonly { readonly keys: readonly string[]; readonly value: number }[];
  readonly months: readonly string[];
  readonly total?: number;
  readonly note: string;
}

/** A coordinator closes months and reads the report. */
export async function report(world: World, months: Months, lateEntries: readonly string[]): Promise<void> {
  const { stage, as } = world;
  const bela = as('bela.lantern');
  const present = new Date().toISOString().slice(0, 7);
  stage.refused('coordinator', 'close a month that is not over', '422 month_not_over', await bela.send('POST', `/reports/months/${present}/closure`));
  stage.refused('coordinator', 'read contacts one by one', '403 forbidden', await bela.send('GET', '/contacts'));
  stage.refused('case worker', 'read the organisation’s totals', '403 forbidden', await as('mina.lantern').send('GET', `/reports/table?indicator=contacts&from=${months[0]}&to=${months[2]}`));
  await Promise.all(months.map((month) => bela.post(`/reports/months/${month}/closure`)));
  await until('the closed months', async () => ((await closedOf(bela, months)) ? true : undefined));
  stage.say(`Bela (coordinator) closes ${months.join(', ')}. The worker process counts each once, rounds its finest cells to 5, and keeps nothing else.`);

  const contacts = await read(bela, 'contacts', months, 'month', 'setting');
  pivot(stage, 'Contacts by month and setting', contacts);
  pivot(stage, 'People reached by month (regulars and files; people are not added up over months)', await read(bela, 'people_reached', months, 'month', 'category'));
  pivot(stage, 'Supplies given', await read(bela, 'supplies_given', months, 'category', 'month'));
  pivot(stage, 'Services', await read(bela, 'services_by_category', months, 'category', 'month'));
  must(contacts.rows.length > 0 && contacts.rows.every(({ value }) => value % 5 === 0), 'the report holds a number that is no multiple of 5, or none at all');
  must(contacts.marking === 'internal, not for publication', 'the report is not marked as internal');
  stage.say(`${contacts.marking.toUpperCase()}. ${contacts.note}`, `Today’s referrals count in ${present}, once that month is over.`);
  for (const format of ['csv', 'xlsx'] as const) {
    const sheet = await bela.send('GET', `/reports/sheet?indicator=contacts&from=${months[0]}&to=${months[2]}&by=month&and=setting&format=${format}`);
    must(sheet.status === 200 && sheet.text.length > 100, `the report as ${format} answered ${sheet.status}`);
  }
  stage.say('The same tables as CSV and as XLSX: downloaded.');
  await afterTheClose(world, months, contacts, lateEntries);
}

/** What is corrected later changes nothing that was reported. */
async function afterTheClose({ stage, as }: World, months: Months, before: Table, lateEntries: readonly string[]): Promise<void> {
  for (const id of lateEntries) await as('yara.lantern').post(`/contacts/${id}/void`, { reason: 'entered_twice' });
  const after = await read(as('bela.lantern'), 'contacts', months, 'month', 'setting');
  must(JSON.stringify(after) === JSON.stringify(before), 'a correction after the close changed the report');
  stage.say(`The page of the notebook had been typed in before: Yara voids its ${lateEntries.length} entries. The report of the closed month stays as it is, to the digit.`);
}

const closedOf = async (bela: Visitor, months: readonly string[]): Promise<boolean> => {
  const { items } = await bela.get<{ items: { month: string; state: string }[] }>('/reports/months');
  return months.every((month) => items.some((one) => one.month === month && one.state === 'closed'));
};

const read = (bela: Visitor, indicator: string, [from, , to]: Months, by: string, and: string): Promise<Table> =>
  bela.get<Table>(`/reports/table?indicator=${indicator}&from=${from}&to=${to}&by=${by}&and=${and}`);

/** The first key downwards, the second one across. */
function pivot(stage: World['stage'], title: string, { rows, total }: Table): void {
  const down = [...new Set(rows.map(({ keys }) => keys[0] ?? ''))];
  const across = [...new Set(rows.map(({ keys }) => keys[1] ?? ''))].sort();
  const value = (first: string, second: string): number => rows.find(({ keys }) => keys[0] === first && keys[1] === second)?.value ?? 0;
  const words = (code: string): string => code.replaceAll('_', ' ');
  stage.say(title);
  stage.table(
    ['', ...across.map(words), ...(total === undefined ? [] : ['all'])],
    [
      ...down.map((first) => [words(first), ...across.map((second) => value(first, second)), ...(total === undefined ? [] : [across.reduce((sum, second) => sum + value(first, second), 0)])]),
      ...(total === undefined ? [] : [['all', ...across.map((second) => down.reduce((sum, first) => sum + value(first, second), 0)), total]]),
    ],
  );
}
