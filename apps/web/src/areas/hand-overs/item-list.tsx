import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n';
import { useColleagues } from '../../session';
import { Badge, Button, Card, Code, Row, Rows } from '../../ui';
import type { HandOverItem } from './hand-overs-data';

interface ItemListProps {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly items: readonly HandOverItem[];
  /** All of the hand-over, to say what hangs on a file. */
  readonly all: readonly HandOverItem[];
  readonly settled: boolean;
  readonly onOpen: (item: HandOverItem) => void;
}

/** What somebody has to be found for, each with the person's word and what became of it. */
export function ItemList({ title, none, items, all, settled, onOpen }: ItemListProps) {
  const { t } = useTranslation(['handOvers', 'codes']);
  const colleagues = useColleagues();
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : colleagues.get(id)?.displayName);
  const hanging = (item: HandOverItem): string[] =>
    (['task', 'referral', 'consent'] as const).flatMap((kind) => {
      const number = all.filter((one) => one.kind === kind && one.caseFileId === item.subjectId).length;
      return item.kind === 'case_file' && number > 0 ? [`${t(`codes:handOverItem.${kind}`)}: ${formatNumber(number)}`] : [];
    });
  return (
    <Card title={title}>
      {items.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Rows label={title}>
          {items.map((item) => {
            const what = item.fileCode ?? (item.title === undefined ? t(`codes:handOverItem.${item.kind}`) : t(`codes:taskTitle.${item.title}`));
            const label = t(item.kind === 'case_file' && item.word === undefined ? 'handOvers:ask_person' : 'handOvers:give');
            return (
              <Row
                key={item.id}
                title={item.fileCode === undefined ? what : <Code>{item.fileCode}</Code>}
                detail={
                  <>
                    {item.word !== undefined && <span>{[t(`codes:personWord.${item.word}`), nameOf(item.wishedWorkerId)].filter(Boolean).join(': ')}</span>}
                    {hanging(item).map((text) => (
                      <span key={text}>{text}</span>
                    ))}
                  </>
                }
                end={
                  item.state === 'open' && !settled ? (
                    <Button aria-label={`${label}: ${what}`} onPress={() => onOpen(item)}>
                      {label}
                    </Button>
                  ) : (
                    <Badge tone={item.state === 'given' ? 'good' : 'plain'}>{nameOf(item.givenTo) ?? t(`codes:itemState.${item.state}`)}</Badge>
                  )
                }
              />
            );
          })}
        </Rows>
      )}
    </Card>
  );
}
