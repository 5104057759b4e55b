import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import './grouped-tabs.css';

export interface TabGroup {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly children: ReactNode }[];
}

/** More tabs than one line holds: groups above, and of the open group every tab, on as many lines as they take. Nothing hides behind an ellipsis. */
export function GroupedTabs(props: {
  groups: readonly TabGroup[];
  active: string;
  onOpen: (tab: string) => void;
}) {
  const { active, onOpen } = props;
  const groups = props.groups.filter(({ tabs }) => tabs.length > 0);
  const open = groups.find(({ tabs }) => tabs.some(({ key }) => key === active)) ?? groups[0];
  const firstOf = (label: string | undefined) => groups.find((group) => group.label === label)?.tabs[0]?.key;
  return (
    <Tabs
      className="tab-groups"
      activeKey={open?.label ?? ''}
      onChange={(label) => onOpen(firstOf(label) ?? active)}
      items={groups.map(({ label, tabs }) => ({
        key: label,
        label,
        children: (
          <Tabs
            className="grouped-tabs"
            type="card"
            size="small"
            activeKey={tabs.some(({ key }) => key === active) ? active : (firstOf(label) ?? '')}
            onChange={onOpen}
            items={[...tabs]}
          />
        ),
      }))}
    />
  );
}
