import { useTranslation } from 'react-i18next';
import { dayFromToday, directionOf, formatDay, type Language } from '../../i18n';
import { useSession } from '../../session';
import { useFileHere } from './file-context';
import type { SheetPart } from './sheet-parts';

interface SheetProps {
  readonly language: Language;
  readonly parts: readonly SheetPart[];
  /** Whether the organisation's name stands on it; only if the person wants that. */
  readonly named: boolean;
}

/** The sheet itself, in the person's language, under a heading that tells nothing to whoever finds it. */
export function Sheet({ language, parts, named }: SheetProps) {
  const { t } = useTranslation(['files', 'codes'], { lng: language });
  const { organisation } = useSession();
  const { file } = useFileHere();
  const name = file.sections.working_identity?.document?.content.workingName;
  return (
    <article className="sheet" lang={language} dir={directionOf(language)} aria-label={t('files:sheet.heading')}>
      <header>
        <h2>{t('files:sheet.heading')}</h2>
        <p>
          {name !== undefined && <bdi>{name}</bdi>} <span className="soft">{formatDay(dayFromToday(), language)}</span>
        </p>
        {named && (
          <p>
            <bdi>{organisation.name}</bdi>
          </p>
        )}
      </header>
      {parts.map(({ id, heading, content }) => (
        <section key={id}>
          <h3>{t(heading)}</h3>
          {content(language)}
        </section>
      ))}
    </article>
  );
}
