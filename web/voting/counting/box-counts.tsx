import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { App, Card, Form, InputNumber, Space, Table } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';
import { RecountBox } from './recount-box.tsx';
import { foundInAll } from './counting-state.ts';

type Box = RoundRow['boxes'][number];

/** 清点票箱: only the number of ballots in each, against those handed out there; votes are counted together for the whole constituency. */
export function BoxCounts({ round }: { round: RoundRow }) {
  const count = useAct('count-box');
  const { boxes } = round;
  const counted = boxes.filter(({ found }) => found !== null).length;
  return (
    <Card
      size="small"
      title={`清点票箱（${counted}/${boxes.length}）`}
      extra={`收回共 ${grouped(foundInAll(round))} 张，发出共 ${grouped(round.issued)} 张`}
    >
      <ProblemAlert error={count.error} />
      <Table<Box>
        size="small"
        rowKey="place"
        dataSource={boxes}
        scroll={{ x: 560 }}
        pagination={boxes.length > 10 ? { defaultPageSize: 10 } : false}
        locale={{ emptyText: '本选区没有投票场所' }}
        columns={[
          { title: '票箱', dataIndex: 'name' },
          { title: '发出', dataIndex: 'issued', align: 'right', width: 90, render: grouped },
          {
            title: '箱内选票',
            align: 'right',
            width: 260,
            render: (_, box) =>
              box.found === null ? (
                <OneBox
                  box={box}
                  round={round}
                  isBusy={count.isPending}
                  onCount={(found) => count.mutate({ round: round.id, place: box.place, found })}
                />
              ) : (
                <Space>
                  {grouped(box.found)}
                  {round.bundles.total === 0 && round.state === 'closed' && (
                    <RecountBox box={box} round={round} />
                  )}
                </Space>
              ),
          },
          { title: '比较', width: 150, render: (_, box) => <Compared box={box} /> },
        ]}
      />
    </Card>
  );
}

function OneBox(props: { box: Box; round: RoundRow; isBusy: boolean; onCount: (found: number) => void }) {
  const { box, round, isBusy, onCount } = props;
  const { modal } = App.useApp();
  const ask = ({ found }: { found: number }) =>
    void modal.confirm({
      title: `${box.name}：箱内选票 ${grouped(found)} 张，${difference(box.issued, found)}`,
      content: '请先重新点一遍。登记以后要改，须由两个人重新清点。',
      okText: '登记',
      cancelText: '再点一遍',
      onOk: () => onCount(found),
    });
  return (
    <Form<{ found: number }> onFinish={ask}>
      <Space.Compact>
        <Form.Item name="found" noStyle rules={[{ required: true, message: '请填写箱内选票数' }]}>
          <InputNumber
            min={0}
            max={9_999_999}
            precision={0}
            controls={false}
            style={{ width: 110 }}
            aria-label={`${box.name}的箱内选票数`}
          />
        </Form.Item>
        <ActButton
          act="count-box"
          state={{ round: round.state }}
          htmlType="submit"
          disabled={isBusy}
          aria-label={`登记：${box.name}`}
        >
          登记
        </ActButton>
      </Space.Compact>
    </Form>
  );
}

function Compared({ box: { issued, found } }: { box: Box }) {
  if (found === null) return '还没有清点';
  if (found > issued) {
    return (
      <strong className="fails">
        <ExclamationCircleFilled /> {difference(issued, found)}
      </strong>
    );
  }
  return (
    <span className="holds">
      <CheckCircleFilled /> {difference(issued, found)}
    </span>
  );
}

function difference(issued: number, found: number): string {
  if (found === issued) return '与发出的相符';
  return found > issued
    ? `比发出的多 ${grouped(found - issued)} 张`
    : `比发出的少 ${grouped(issued - found)} 张`;
}
