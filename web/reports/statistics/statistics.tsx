import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { STATISTIC_LISTS, type StatisticList } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Button, Flex, Segmented, Select, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../../api/queries.ts';
import { audienceOf } from '../../api/audience.ts';
import { useSession } from '../../api/session.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { AreaFigures } from './area-figures.tsx';
import { EditGoals } from './edit-goals.tsx';
import { ElectedBodies } from './elected-bodies.tsx';
import { ListFigures } from './list-figures.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';
import { SuperiorTargets } from './superior-targets.tsx';

const HINT = '名单公布以后才有，只用来了解情况、报告和公布，不用来挑选人选。';

/** 统计: who stands on the published lists, and how many took part. */
export function Statistics() {
  const isSuperior = audienceOf(useSession()) === 'superiors';
  const [kept, setLevel] = useFilter('level');
  const level = kept === 'township' ? 'township' : 'county';
  return (
    <Page
      title="统计"
      hint={HINT}
      actions={
        <>
          <Segmented
            aria-label="级别"
            options={optionsOf({ county: '县级', township: '乡级' })}
            value={level}
            onChange={setLevel}
          />
          <Button className="not-printed" onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <StatisticsTabs />
      {isSuperior ? (
        <Flex vertical gap={16}>
          <SuperiorTargets level={level} />
          <Lists>
            {(list) => (
              <Flex vertical gap={16}>
                <AreaFigures list={list} level={level} />
                {list === 'elected' && <ElectedBodies level={level} />}
              </Flex>
            )}
          </Lists>
        </Flex>
      ) : (
        <OfCounty level={level} />
      )}
    </Page>
  );
}

function Lists({ children }: { children: (list: StatisticList) => ReactNode }) {
  const [kept, setList] = useFilter('list');
  const lists = Object.keys(STATISTIC_LISTS) as StatisticList[];
  const list = lists.find((each) => each === kept) ?? 'nominees';
  return (
    <Tabs
      activeKey={list}
      onChange={setList}
      destroyOnHidden
      items={lists.map((each) => ({ key: each, label: STATISTIC_LISTS[each], children: children(each) }))}
    />
  );
}

function OfCounty({ level }: { level: 'county' | 'township' }) {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  const [scope, setScope] = useFilter('scope');
  return (
    <Loaded read={read}>
      {(constituencies) => {
        const ofLevel = constituencies.filter((each) => each.level === level && each.seats > 0);
        const options = scopesOf(ofLevel);
        const chosen = options.some(({ value }) => value === scope) ? scope : '';
        return (
          <Flex vertical gap={16}>
            <Flex gap={8} wrap className="not-printed">
              <Select
                aria-label="范围"
                style={{ width: 'min(320px, 100%)' }}
                showSearch={{ optionFilterProp: 'label' }}
                value={chosen}
                options={options}
                onChange={setScope}
              />
              <EditGoals level={level} constituencies={ofLevel} />
            </Flex>
            <Lists>
              {(list) => (
                <Flex vertical gap={16}>
                  <ListFigures
                    list={list}
                    query={`level=${level}${chosen === '' ? '' : `&${chosen}`}`}
                    title={options.find(({ value }) => value === chosen)?.label ?? ''}
                  />
                  {list === 'elected' && <ElectedBodies level={level} />}
                </Flex>
              )}
            </Lists>
          </Flex>
        );
      }}
    </Loaded>
  );
}

/** The whole level, a township, a constituency; the value is what the server is asked. */
function scopesOf(constituencies: readonly ConstituencyRow[]): { value: string; label: string }[] {
  const areas = new Map(constituencies.map(({ area, areaName }) => [area, areaName]));
  return [
    { value: '', label: '全部选区' },
    ...[...areas].map(([code, name]) => ({ value: `area=${code}`, label: `${name}的选区` })),
    ...constituencies.map(({ id, name }) => ({ value: `constituency=${id}`, label: name })),
  ];
}
