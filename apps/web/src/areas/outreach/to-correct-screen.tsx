import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n';
import { useDraft } from '../../session';
import { Button, Card, Confirm, Empty, Loading, Page, ProblemNote } from '../../ui';
import { EMPTY, formOf, type ContactForm, type Written } from './contact-form';
import { suppliesInWords, whoInWords } from './contact-words';
import { useRegulars } from './regulars';
import { ReturnedStep } from './returned-step';
import { type Returned, useSettleReturned, useToCorrect } from './to-correct';

/** What came back from one's own outbox: why, in words, and the way to put it right or to let it go. */
export function ToCorrectScreen() {
  const { t } = useTranslation('outreach');
  const { data: returned, error } = useToCorrect();
  return (
    <Page title={t('to_correct')} lead={t('to_correct_lead')}>
      <ProblemNote error={error} />
      {returned === undefined && !error && <Loading />}
      {returned?.length === 0 && <Empty icon="check" title={t('nothing_came_back')} />}
      {returned?.map((one) => (one.taskStep ? <ReturnedStep key={one.id} id={one.id} step={one.taskStep.step} errors={one.errors} /> : <ReturnedCard key={one.id} returned={one} />))}
    </Page>
  );
}

function ReturnedCard({ returned }: { readonly returned: Returned }) {
  const { t } = useTranslation(['outreach', 'codes']);
  const navigate = useNavigate();
  const { data: regulars } = useRegulars();
  const { draft, setDraft } = useDraft<ContactForm>('contact', EMPTY);
  const [asking, setAsking] = useState(false);
  const settle = useSettleReturned();
  const letGo = useMutation({ mutationFn: settle });
  const form = formOfReturned(returned);
  const again = (): void => {
    if (!form) return;
    const before = draft.returnedId === undefined ? draft : draft.before;
    setDraft({ ...form, ...(before && { before }) });
    void navigate({ to: '/write' });
  };
  return (
    <Card title={form ? whoInWords(t, form.who, regulars) : t('text_left_out')}>
      {form && <p className="soft">{[form.place && formatShortDay(form.place.heldOn), suppliesInWords(t, form.supplies)].filter(Boolean).join(' · ')}</p>}
      <ul className="stack">
        {returned.errors.map(({ pointer, code }) => (
          <li key={`${pointer} ${code}`}>
            <strong>{fieldInWords(t, pointer)}</strong> {t([`codes:mistake.${code}`, `codes:leakReason.${code}`, `codes:problem.${code}`, 'codes:mistake.no_match'])}
          </li>
        ))}
      </ul>
      <ProblemNote error={letGo.error} />
      <div className="cluster">
        {form && (
          <Button tone="main" icon="edit" onPress={again}>
            {t('write_again')}
          </Button>
        )}
        <Button icon={form ? 'close' : 'check'} isPending={letGo.isPending} onPress={() => (form ? setAsking(true) : letGo.mutate(returned.id))}>
          {form ? t('let_go') : t('understood')}
        </Button>
      </div>
      <Confirm title={t('let_go')} isOpen={asking} danger confirmLabel={t('let_go')} onClose={() => setAsking(false)} onConfirm={() => letGo.mutate(returned.id)} isPending={letGo.isPending}>
        {t('let_go_sure')}
      </Confirm>
    </Card>
  );
}

/** The contact as it was written, for the contact screen; none where only a text was left out. */
function formOfReturned({ id, contact, errors }: Returned): ContactForm | undefined {
  if (contact === undefined) return undefined;
  try {
    const written = JSON.parse(contact) as Written & Pick<ContactForm, 'place'>;
    const form = formOf(written);
    const wrongRegular = errors.some(({ pointer }) => pointer === '/regularId');
    return { ...form, ...(wrongRegular && form.who.kind === 'regular' && { who: { kind: 'regular', regularId: '' } }), ...(written.place && { place: written.place }), returnedId: id };
  } catch {
    return undefined;
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  regularId: 'which_regular',
  caseFileId: 'file',
  place: 'shift',
  outreachSessionId: 'shift',
  people: 'people',
  note: 'note',
  supplies: 'given',
  services: 'services',
  needs: 'needs',
};

function fieldInWords(t: (key: string) => string, pointer: string): string {
  const field = FIELDS[pointer.split('/')[1] ?? ''];
  return field === undefined ? '' : `${t(`outreach:${field}`)}:`;
}
