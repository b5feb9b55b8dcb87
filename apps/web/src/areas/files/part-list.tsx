import './parts.css';
import { Suspense, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Icon, Loading, type IconName } from '../../ui';
import { useDesk } from './use-desk';

export interface Part {
  readonly id: string;
  readonly title: string;
  /** Beside the title, such as that it is closed. */
  readonly icon?: IconName;
  /** Made when the part is opened, and not before: what is read is written down. */
  readonly content: () => ReactNode;
}

/** Parts of a file: at the side on a desk, folded below each other on a phone; nothing of one is read before it is opened. */
export function PartList({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  const [open, setOpen] = useState<string | undefined>();
  const desk = useDesk();
  const first = parts[0];
  if (!first) return null;
  if (desk) {
    const shown = parts.find(({ id }) => id === open) ?? first;
    return (
      <Tabs className="parts-desk" orientation="vertical" selectedKey={shown.id} onSelectionChange={(key) => setOpen(String(key))}>
        <TabList className="parts-list" aria-label={label}>
          {parts.map(({ id, title, icon }) => (
            <Tab key={id} id={id} className="parts-tab">
              <span>{title}</span>
              {icon && <Icon name={icon} />}
            </Tab>
          ))}
        </TabList>
        <TabPanel id={shown.id} key={shown.id} className="part-panel" aria-label={shown.title}>
          <h2>{shown.title}</h2>
          <Suspense fallback={<Loading />}>{shown.content()}</Suspense>
        </TabPanel>
      </Tabs>
    );
  }
  return (
    <section aria-label={label} className="parts-phone">
      {parts.map(({ id, title, icon, content }) => (
        <Disclosure key={id} className="part" isExpanded={open === id} onExpandedChange={(expanded) => setOpen(expanded ? id : undefined)}>
          <Heading level={2} className="part-head">
            <AriaButton slot="trigger" className="part-button">
              <span>{title}</span>
              {icon && <Icon name={icon} />}
              <Icon name="chevron" />
            </AriaButton>
          </Heading>
          <DisclosurePanel className="part-folded">{open === id && (
            <div className="part-panel">
              <Suspense fallback={<Loading />}>{content()}</Suspense>
            </div>
          )}</DisclosurePanel>
        </Disclosure>
      ))}
    </section>
  );
}
