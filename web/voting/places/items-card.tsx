import {
  firstOutOfOrder,
  hasBooth,
  headsCoverBallots,
  LAYOUT_ITEMS,
  MEETING_ITEMS,
  type PlaceItem,
} from '@xuanwu/rules/place-items.ts';
import type { PlaceItems } from '@xuanwu/server/phases/voting/places/place-items.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Checkbox, Flex, InputNumber, Tooltip, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { useSession } from '../../api/session.tsx';

type Done = PlaceItems['done'][number];

/** 场所布置和选举大会程序: each thing ticked when it is seen to, by whom and when. */
export function ItemsCard({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const read = useRead<PlaceItems>(`/api/polling-places/${place.id}/items?day=${electionDay}`);
  const record = useAct('record-place-item');
  const tick = (item: PlaceItem, isDone: boolean, heads: number | null) =>
    record.mutate({ place: place.id, electionDay, item, isDone, heads });
  return (
    <Loaded read={read}>
      {({ done, handedOut }) => {
        const items = done.map(({ item }) => item);
        const ahead = firstOutOfOrder(items);
        const heads = done.find(({ item }) => item === 'heads-counted')?.heads ?? null;
        return (
          <Flex vertical gap={12}>
            <ProblemAlert error={record.error} />
            <ItemList
              title="场所布置"
              items={LAYOUT_ITEMS}
              done={done}
              isBusy={record.isPending}
              onTick={tick}
            >
              <Reasons reasons={[hasBooth(electionDay, items)]} />
            </ItemList>
            {place.kind === 'meeting' && (
              <ItemList
                title="选举大会程序"
                items={MEETING_ITEMS}
                done={done}
                isBusy={record.isPending}
                isNumbered
                onTick={tick}
              >
                {ahead !== undefined && (
                  <Alert
                    type="warning"
                    showIcon
                    title={`“${{ ...LAYOUT_ITEMS, ...MEETING_ITEMS }[ahead]}”以前还有没办的事项`}
                  />
                )}
                {heads !== null && handedOut !== null && (
                  <Reasons
                    reasons={[
                      headsCoverBallots(electionDay, {
                        heads,
                        proxies: handedOut.proxies,
                        issued: handedOut.voters,
                      }),
                    ]}
                  />
                )}
              </ItemList>
            )}
          </Flex>
        );
      }}
    </Loaded>
  );
}

function ItemList(props: {
  title: string;
  items: Readonly<Partial<Record<PlaceItem, string>>>;
  done: readonly Done[];
  isBusy: boolean;
  isNumbered?: boolean;
  onTick: (item: PlaceItem, isDone: boolean, heads: number | null) => void;
  children: ReactNode;
}) {
  const { title, items, done, isBusy, isNumbered = false, onTick, children } = props;
  const [heads, setHeads] = useState<number | null>(null);
  const mayRecord = useSession().acts.includes('record-place-item');
  const entries = Object.entries(items) as [PlaceItem, string][];
  const ticked = entries.filter(([item]) => done.some((each) => each.item === item)).length;
  return (
    <Card size="small" title={`${title}（${ticked}/${entries.length}）`}>
      <Flex vertical gap={8}>
        {entries.map(([item, words], index) => {
          const own = done.find((each) => each.item === item);
          const needsHeads = item === 'heads-counted' && !own;
          return (
            <Flex key={item} gap={8} align="center" wrap>
              <Tooltip title={mayRecord ? undefined : '由选举办或者投票站的人员登记'}>
                <Checkbox
                  checked={own !== undefined}
                  disabled={!mayRecord || isBusy || (needsHeads && heads === null)}
                  onChange={({ target }) => onTick(item, target.checked, needsHeads ? heads : null)}
                >
                  {isNumbered ? `${index + 1}. ` : ''}
                  {words}
                </Checkbox>
              </Tooltip>
              {needsHeads && (
                <InputNumber
                  aria-label="到会选民人数"
                  placeholder="先填人数"
                  min={0}
                  max={100_000}
                  precision={0}
                  onChange={setHeads}
                />
              )}
              {own && (
                <Typography.Text type="secondary">
                  {own.at} {own.by}
                  {own.heads !== null && `，到会 ${own.heads} 人`}
                </Typography.Text>
              )}
            </Flex>
          );
        })}
        {children}
      </Flex>
    </Card>
  );
}
