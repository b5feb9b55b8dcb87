import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../i18n';
import { Facts, type Fact } from '../../ui';
import type { OpenedFile } from './api';

const SUMMARIES = ['needs_summary', 'health_summary', 'housing_money_summary', 'legal_summary', 'contacts_summary'] as const;
type Summary = (typeof SUMMARIES)[number];

/** Summaries stand in for a section that the reader does not see itself. */
export function summariesOf({ sections }: OpenedFile): Summary[] {
  return SUMMARIES.filter((summary) => sections[summary] && !(summary.replace(/_summary$/, '') in sections));
}

/** What a summary tells: codes, yes or no, a day. */
export function SummaryFacts({ sections, summary, language }: { readonly sections: OpenedFile['sections']; readonly summary: Summary; readonly language?: string }) {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const facts = useFacts(sections, summary, language);
  return facts.length === 0 ? <p className="soft">{t('files:empty_section')}</p> : <Facts facts={facts} />;
}

function useFacts(sections: OpenedFile['sections'], summary: Summary, language?: string): Fact[] {
  const { t } = useTranslation(['files', 'codes'], language === undefined ? {} : { lng: language });
  const families = (codes: readonly string[]) => formatList(codes.map((code) => t(`codes:serviceFamily.${code}`)), language);
  const progress = (code: string) => t(`codes:progress.${code}`);
  const days = (list: readonly string[]) => formatList(list.map((day) => formatDay(day, language)), language);
  switch (summary) {
    case 'needs_summary': {
      const content = sections.needs_summary?.document?.content;
      if (!content) return [];
      return [
        ...(content.underWay.length > 0 ? [{ label: t('files:summary.under_way'), value: families(content.underWay) }] : []),
        ...(content.met.length > 0 ? [{ label: t('files:summary.met'), value: families(content.met) }] : []),
      ];
    }
    case 'health_summary': {
      const content = sections.health_summary?.document?.content;
      return content ? [{ label: t('files:summary.health'), value: progress(content.support) }] : [];
    }
    case 'housing_money_summary': {
      const content = sections.housing_money_summary?.document?.content;
      return content ? [{ label: t('files:summary.housing'), value: progress(content.housing) }, { label: t('files:summary.money'), value: progress(content.money) }] : [];
    }
    case 'legal_summary': {
      const content = sections.legal_summary?.document?.content;
      if (!content) return [];
      const on = content.appointmentsOn;
      return [{ label: t('files:summary.legal'), value: progress(content.state) }, ...(on.length > 0 ? [{ label: t('files:summary.appointments'), value: days(on) }] : [])];
    }
    case 'contacts_summary': {
      const content = sections.contacts_summary?.document?.content;
      if (!content) return [];
      return [{ label: t('files:summary.last_contact'), value: formatDay(content.lastContactOn, language) }, { label: t('files:summary.recent'), value: t(`codes:contactBand.${content.recent}`) }];
    }
  }
}
