import './giving.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatLanguage, formatNumber } from '../../i18n';
import { Badge, Button, Loading, Note, ProblemNote, Row, Rows } from '../../ui';
import { useProposal, type Give, type Giving, type Proposal } from './giving-data';

interface ProposalListProps {
  readonly giving: Giving;
  readonly give: Give;
  /** What the button of each says. */
  readonly label: string;
  readonly onGiven: (workerName: string) => void;
}

/** Who could take it on, in order and with the reasons, and who is left out. Nobody is chosen beforehand. */
export function ProposalList({ giving, give, label, onGiven }: ProposalListProps) {
  const { t } = useTranslation(['giving', 'codes']);
  const { data, error } = useProposal(giving);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading lines={2} />;
  const { asksFor, items, leftOut } = data;
  return (
    <>
      <AsksFor {...asksFor} />
      {items.length === 0 ? (
        <Nobody giving={giving} />
      ) : (
        <>
          <p className="soft">{t('giving:order')}</p>
          <Rows label={t('giving:to_whom')}>
            {items.map((candidate) => (
              <Row
                key={candidate.workerId}
                title={<bdi>{candidate.workerName}</bdi>}
                detail={<Reasons {...candidate} />}
                end={
                  <Button
                    isPending={give.isPending && give.variables.workerId === candidate.workerId}
                    aria-label={`${label}: ${candidate.workerName}`}
                    onPress={() => give.mutate(candidate, { onSuccess: () => onGiven(candidate.workerName) })}
                  >
                    {label}
                  </Button>
                }
              />
            ))}
          </Rows>
        </>
      )}
      {leftOut.length > 0 && (
        <section className="stack">
          <h3>{t('giving:left_out')}</h3>
          <ul className="left-out">
            {leftOut.map(({ workerId, workerName, why }) => (
              <li key={workerId}>
                <bdi>{workerName}</bdi>
                <span className="soft">{t(`codes:leftOutReason.${why}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function AsksFor({ language, skill }: Proposal['asksFor']) {
  const { t } = useTranslation(['giving', 'codes']);
  if (language === undefined && skill === undefined) return <p className="soft">{t('giving:asks_nothing')}</p>;
  return (
    <p className="cluster">
      <span>{t('giving:asks')}</span>
      {language !== undefined && <Badge>{formatLanguage(language)}</Badge>}
      {skill !== undefined && <Badge>{t(`codes:skill.${skill}`)}</Badge>}
    </p>
  );
}

/** Told, and counted for nothing. */
const TOLD: readonly string[] = ['on_the_care_team_already', 'proposed_by_a_colleague'];

function Reasons({ reasons, open: { files, referrals, tasks }, newestOn }: Proposal['items'][number]) {
  const { t } = useTranslation(['giving', 'codes']);
  return (
    <>
      {reasons.map((reason) => (
        <Badge key={reason} tone={TOLD.includes(reason) ? 'plain' : 'good'}>
          {t(`codes:candidateReason.${reason}`)}
        </Badge>
      ))}
      <span className="open-work">
        {t('giving:open', { files: formatNumber(files), referrals: formatNumber(referrals), tasks: formatNumber(tasks) })}
        {newestOn !== undefined && <> · {t('giving:newest', { day: formatDay(newestOn) })}</>}
      </span>
    </>
  );
}

/** On the file's care team is nobody who could: that comes first. */
function Nobody({ giving }: { readonly giving: Giving }) {
  const { t } = useTranslation('giving');
  const fileId = giving.kind === 'file' ? undefined : giving.caseFileId;
  return (
    <Note tone="warm" title={t(fileId === undefined ? 'nobody_on_team' : 'nobody_on_file')}>
      {fileId !== undefined && (
        <Link className="way" to="/files/$fileId" params={{ fileId }}>
          {t('to_care_team')}
        </Link>
      )}
    </Note>
  );
}
