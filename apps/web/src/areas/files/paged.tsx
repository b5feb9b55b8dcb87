import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Loading, ProblemNote } from '../../ui';
import { isAbsent, type Pages } from './api';

interface PagedProps<Item> {
  readonly query: Pages<Item>;
  readonly children: (items: readonly Item[]) => ReactNode;
  /** Shown where there is nothing. */
  readonly empty: string;
}

/** A list that comes in pages, the newest first; more of it when it is asked for. What may not be seen is left out. */
export function Paged<Item>({ query, children, empty }: PagedProps<Item>) {
  const { t } = useTranslation('files');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(query);
  if (isAbsent(error)) return null;
  if (error) {
    return (
      <>
        <ProblemNote error={error} />
        <Button onPress={() => void refetch()}>{t('common:try_again')}</Button>
      </>
    );
  }
  if (!data) return <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length === 0 ? <p className="soft">{empty}</p> : children(items)}
      {hasNextPage && (
        <Button tone="quiet" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
