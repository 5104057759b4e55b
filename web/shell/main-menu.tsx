import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Badge, Flex, Menu } from 'antd';
import { useEffect, useRef } from 'react';
import { useRead } from '../api/queries.ts';
import type { Audience } from '../api/audience.ts';
import { MENU } from './menu.tsx';

const EVERY_MS = 10_000;

/** 菜单, with how much waits for a second person. */
export function MainMenu(props: { audience: Audience; selected: string; onChoose: (key: string) => void }) {
  const { audience, selected, onChoose } = props;
  const home = useRead<Home>(audience === 'offices' ? '/api/home' : null, { every: EVERY_MS });
  const waiting = home.data?.figures.waitingForSecond ?? 0;
  const groups = MENU.map(({ title, entries }) => ({
    title,
    entries: entries.filter((entry) => entry.for.includes(audience)),
  })).filter(({ entries }) => entries.length > 0);
  const menu = useShown(selected);
  return (
    <div ref={menu}>
      <Menu
        mode="inline"
        className="shell-menu"
        items={groups.map(({ title, entries }) => ({
          type: 'group' as const,
          label: title,
          children: entries.map(({ key, label, icon }) => ({
            key,
            icon,
            label: key === '/pending' && waiting > 0 ? <Waiting label={label} count={waiting} /> : label,
          })),
        }))}
        selectedKeys={[selected]}
        onClick={({ key }) => onChoose(key)}
      />
    </div>
  );
}

/** The chosen entry is in sight, however long the menu; where it is already, nothing moves. */
function useShown(selected: string) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const entry = menu.current?.querySelector(`[data-menu-id$="-${selected}"]`);
    entry?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return menu;
}

function Waiting({ label, count }: { label: string; count: number }) {
  return (
    <Flex justify="space-between" align="center">
      {label}
      <Badge count={count} title={`${count} 件等待复核`} />
    </Flex>
  );
}
