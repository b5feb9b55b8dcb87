import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { everyScript, SCRIPT_LANGUAGES, SCRIPTS } from '.';

/** What was published, word for word. A line is added for a new version, and none is ever changed: people were asked in these words. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'referral 1': 'd212abd23918192399d90e7d0305e84440e4c710461bb833e314090c0b33941c',
};

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('what is read out to people who are asked', () => {
  it('stays as it was once it was published', () => {
    const now = Object.entries(SCRIPTS).flatMap(([purpose, versions]) => versions.map((script, index) => [`${purpose} ${index + 1}`, hash(script)] as const));
    expect(Object.fromEntries(now)).toEqual(PUBLISHED);
  });

  it('is there in the languages of the app, whole, and short enough to be listened to', () => {
    expect([...SCRIPT_LANGUAGES].sort()).toEqual(readdirSync(join(__dirname, '../../../apps/web/locales'), { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name).sort());
    for (const { language, whatFor, passedOn, aNo, takingBack } of everyScript()) {
      for (const text of [whatFor, passedOn, aNo, takingBack]) expect([language, text.length > 20 && text.length < 340, /[.。]$/.test(text)]).toEqual([language, true, true]);
    }
  });

  it('offers one version of each to be read out now', () => {
    const current = everyScript().filter((script) => script.current);
    expect(current.map(({ purpose, language }) => `${purpose} ${language}`)).toEqual(Object.keys(SCRIPTS).flatMap((purpose) => SCRIPT_LANGUAGES.map((language) => `${purpose} ${language}`)));
  });
});
