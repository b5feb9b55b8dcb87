import './sheet.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropSlotButton } from '../../guard';
import { LANGUAGES, type Language } from '../../i18n';
import { Button, Card, Checkbox, Empty, Icon, Loading, Page, ProblemNote, SelectField } from '../../ui';
import { fileQuery, isAbsent } from './api';
import { FileProvider, useFileHere } from './file-context';
import { Sheet } from './sheet';
import { useSheetParts } from './sheet-parts';
import { usePathId } from '../../app/use-path-id';

/** The person's own sheet: made when they ask for it, to be shown or printed in their language; nothing of it is kept. */
export function SheetScreen() {
  const { t } = useTranslation(['files', 'common']);
  const id = usePathId('fileId');
  const { data: file, error } = useQuery(fileQuery(id));
  const absent = isAbsent(error);
  if (absent || !file) {
    return <Page title={t('files:sheet.title')}>{absent ? <Empty icon="files" title={t('common:absent')} /> : error ? <ProblemNote error={error} /> : <Loading lines={4} />}</Page>;
  }
  return (
    <FileProvider file={file} key={file.id}>
      <SheetMaker />
    </FileProvider>
  );
}

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Language, label }));

function SheetMaker() {
  const { t, i18n } = useTranslation(['files', 'common']);
  const { file } = useFileHere();
  const parts = useSheetParts();
  const [language, setLanguage] = useState(i18n.language as Language);
  // Any of it could put the person in danger where somebody else finds the paper: it is there only if they ask for it.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [named, setNamed] = useState(false);
  const choose = (part: string, wanted: boolean): void => setChosen(new Set(wanted ? [...chosen, part] : [...chosen].filter((one) => one !== part)));
  return (
    <Page title={t('files:sheet.title')} lead={t('files:sheet.lead')} actions={
        <>
          <Link className="button" to="/files/$fileId" params={{ fileId: file.id }}>
            <Icon name="back" />
            <span>{t('files:sheet.back')}</span>
          </Link>
          <DropSlotButton caseFileId={file.id} />
        </>
      }
      wide
    >
      <div className="sheet-desk">
        <div className="sheet-controls">
          <Card title={t('files:sheet.what')}>
            <SelectField label={t('files:sheet.language')} choices={CHOICES} value={language} onChange={setLanguage} placeholder={t('common:choose')} />
            <fieldset>
              <legend className="chips-legend">{t('files:sheet.parts')}</legend>
              {parts.map(({ id, title }) => (
                <Checkbox key={id} isSelected={chosen.has(id)} onChange={(wanted) => choose(id, wanted)}>
                  {title}
                </Checkbox>
              ))}
              <Checkbox isSelected={named} onChange={setNamed}>
                {t('files:sheet.name_us')}
              </Checkbox>
            </fieldset>
            <p className="soft">{t('files:sheet.careful')}</p>
            <Button tone="main" icon="print" onPress={() => window.print()}>
              {t('files:sheet.print')}
            </Button>
          </Card>
        </div>
        <Suspense fallback={<Loading lines={6} />}>
          <Sheet language={language} parts={parts.filter(({ id }) => chosen.has(id))} named={named} />
        </Suspense>
      </div>
    </Page>
  );
}
