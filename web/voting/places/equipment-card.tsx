import {
  type Equipment,
  EQUIPMENT,
  isNeeded,
  lineOf,
  missingEquipment,
  placeIsEquipped,
} from '@xuanwu/rules/place-equipment.ts';
import type {
  PlaceEquipment,
  RecordPlaceEquipment,
} from '@xuanwu/server/phases/voting/places/place-equipment.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Flex, InputNumber, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';

type Change = RecordPlaceEquipment['changes'][number];
type Drafts = Readonly<Record<string, Change>>;

const NUMBERS = { planned: '计划', delivered: '送到', returned: '收回' } as const;

/** 设备物资清单: what the place is to have, what came, what went back. */
export function EquipmentCard({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const read = useRead<PlaceEquipment>(`/api/polling-places/${place.id}/equipment?day=${electionDay}`);
  return (
    <Loaded read={read}>
      {(counts) => <List place={place} electionDay={electionDay} counts={counts} />}
    </Loaded>
  );
}

function List(props: { place: PollingPlaceRow; electionDay: string; counts: PlaceEquipment }) {
  const { place, electionDay, counts } = props;
  const record = useAct('record-place-equipment');
  const mayRecord = useSession().acts.includes('record-place-equipment');
  const [drafts, setDrafts] = useState<Drafts>({});
  const isMobile = place.kind === 'mobile-box';
  const items = (Object.keys(EQUIPMENT) as Equipment[]).filter(
    (item) => !isMobile || item !== 'writing-booth',
  );
  const countOf = (item: Equipment, number: Change['number']) =>
    counts.find((each) => each.item === item)?.[number] ?? 0;
  const changes = Object.values(drafts).filter(({ item, number, count }) => countOf(item, number) !== count);
  const save = () =>
    record.mutate({ place: place.id, electionDay, changes }, { onSuccess: () => setDrafts({}) });
  const missing = missingEquipment(counts, isMobile);
  return (
    <Flex vertical gap={12}>
      {counts.length === 0 ? (
        <Typography.Text type="secondary">
          还没有清单。先填计划的件数；选票另在选区的“选票的印制和收发”里登记。
        </Typography.Text>
      ) : (
        <Reasons reasons={[placeIsEquipped(electionDay, place.name, missing.length)]} />
      )}
      <Table<Equipment>
        size="small"
        rowKey={(item) => item}
        dataSource={items}
        pagination={false}
        style={{ maxWidth: 760 }}
        columns={[
          {
            title: '设备物资',
            render: (_, item) => (
              <>
                {lineOf(item).title}{' '}
                {isNeeded(item, isMobile) && (
                  <Tag color={counts.length > 0 && missing.includes(item) ? 'red' : 'default'}>必备</Tag>
                )}
              </>
            ),
          },
          ...(Object.keys(NUMBERS) as Change['number'][]).map((number) => ({
            title: NUMBERS[number],
            width: 74,
            render: (_: unknown, item: Equipment) =>
              number === 'returned' && lineOf(item).comesBack === undefined ? (
                <Typography.Text type="secondary">不收回</Typography.Text>
              ) : mayRecord ? (
                <InputNumber
                  aria-label={`${lineOf(item).title}${NUMBERS[number]}`}
                  min={0}
                  max={100_000}
                  precision={0}
                  controls={false}
                  style={{ width: 58 }}
                  value={drafts[`${item} ${number}`]?.count ?? countOf(item, number)}
                  onChange={(count) =>
                    setDrafts({ ...drafts, [`${item} ${number}`]: { item, number, count: count ?? 0 } })
                  }
                />
              ) : (
                countOf(item, number)
              ),
          })),
        ]}
      />
      <ProblemAlert error={record.error} />
      <Flex gap={8}>
        <ActButton
          act="record-place-equipment"
          type="primary"
          disabled={changes.length === 0}
          loading={record.isPending}
          onClick={save}
        />
        <Button href={`/api/documents/equipment-list/${place.id}`} target="_blank">
          打印清单
        </Button>
      </Flex>
    </Flex>
  );
}
