import { ApiProblem } from '@parasol/api-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatLanguage, formatList, formatMoment, formatNumber } from '../../i18n';
import { Button, Card, Facts, Note, ProblemNote, showToast } from '../../ui';
import { useDecision, useProposals, type Proposal } from './entries-data';
import { WEEKDAYS } from './entry-words';

/** What partners propose for entries of theirs; nothing where nothing waits. */
export function ProposalsCard() {
  const { t } = useTranslation('directory');
  const { data } = useProposals();
  if (!data?.length) return null;
  return (
    <Card title={t('proposals')}>
      {data.map((proposal) => (
        <ProposalPart key={proposal.id} proposal={proposal} />
      ))}
    </Card>
  );
}

function ProposalPart({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation(['directory', 'common']);
  const decision = useDecision();
  const { partnerName, proposedAt, directoryEntryId, changes } = proposal;
  const wordsOf = useWords();
  const raced = decision.error instanceof ApiProblem && [404, 409, 412].includes(decision.error.status);
  const decide = (verdict: 'accept' | 'refuse'): void => decision.mutate({ proposal, verdict }, { onSuccess: () => showToast(t(`directory:said.${verdict}`)) });
  return (
    <div className="stack">
      <p>
        <Link className="way" to="/directory/entries/$entryId" params={{ entryId: directoryEntryId }}>
          {t('directory:proposed_by', { name: partnerName, moment: formatMoment(proposedAt) })}
        </Link>
      </p>
      <Facts facts={wordsOf(changes).map(({ label, text }) => ({ label, value: <span className="lines" dir="auto">{text}</span> }))} />
      {raced ? <Note tone="warm">{t('directory:quicker')}</Note> : <ProblemNote error={decision.error} />}
      <div className="cluster">
        <Button tone="main" isPending={decision.isPending && decision.variables.verdict === 'accept'} onPress={() => decide('accept')}>
          {t('directory:accept')}
        </Button>
        <Button isPending={decision.isPending && decision.variables.verdict === 'refuse'} onPress={() => decide('refuse')}>
          {t('directory:refuse')}
        </Button>
      </div>
    </div>
  );
}

/** Each change by the field that it would change. */
function useWords() {
  const { t, i18n } = useTranslation(['directory', 'codes']);
  return ({ languages, price, documents, hours, ...plain }: Proposal['changes']): { label: string; text: string }[] => {
    const out = t('directory:taken_out');
    const words = (key: 'description' | 'phone' | 'email' | 'url' | 'howToCome') => (plain[key] === undefined ? [] : [{ label: t(`directory:hand.${key}`), text: plain[key] ?? out }]);
    const list = (label: string, items: readonly string[] | undefined) => (items === undefined ? [] : [{ label, text: items.length === 0 ? out : items.join('\n') }]);
    return [
      ...(['description', 'phone', 'email', 'url', 'howToCome'] as const).flatMap(words),
      ...list(t('directory:hand.languages'), languages?.map((code) => formatLanguage(code))),
      ...(price === undefined ? [] : [{ label: t('directory:cost'), text: price === null ? out : `${formatNumber(price.amount)} ${price.currency}` }]),
      ...list(t('directory:documents'), documents),
      ...list(t('directory:when'), hours?.map(({ days, opensAt: from, closesAt: to }) => t('directory:hours', { days: formatList(days.map((day) => t(`codes:weekday.${WEEKDAYS[day]}`)), i18n.language), from, to }))),
    ];
  };
}
