import { evenRanges } from '@xuanwu/rules/place-assignment.ts';
import type { PlaceAssignment } from '@xuanwu/server/phases/voting/places/place-assignment.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Flex, Form, InputNumber, Table, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, LEVELS } from '../../widgets/words.ts';

type Typed = Pick<ActShapes['assign-polling-places']['input'], 'ranges'>;
type Constituency = PollingPlaceRow['constituencies'][number];

/** 选民分配: who of each constituency's roll votes at which of its places. */
export function AssignPollingPlaces({ place }: { place: PollingPlaceRow }) {
  return (
    <Flex vertical gap={16}>
      {place.constituencies.map((constituency) => (
        <OfConstituency key={constituency.id} constituency={constituency} />
      ))}
    </Flex>
  );
}

function OfConstituency({ constituency }: { constituency: Constituency }) {
  const read = useRead<PlaceAssignment>(`/api/constituencies/${constituency.id}/place-assignment`);
  return (
    <Card size="small" title={`${constituency.name}（${LEVELS[constituency.level]}）`}>
      <Loaded read={read}>
        {(assignment) => <Assignment id={constituency.id} assignment={assignment} />}
      </Loaded>
    </Card>
  );
}

function Assignment({ id, assignment }: { id: string; assignment: PlaceAssignment }) {
  const { places, voters, left } = assignment;
  if (voters === 0) {
    return (
      <Typography.Text type="secondary">
        这个选区的选民都按另一级选区的名单确定投票场所，领票时两级选票一同发给。
      </Typography.Text>
    );
  }
  if (places.length < 2) {
    return (
      <Typography.Text type="secondary">
        只有这一处投票场所，{grouped(voters)} 名选民都在这里投票。
      </Typography.Text>
    );
  }
  return (
    <Flex vertical gap={12}>
      {left > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`还有 ${grouped(left)} 名选民可以去两个以上的场所`}
          description="每名选民只能有一个投票场所。请按选民名单的序号分配；分配好以前不能开始投票，也不能带走离线登记包。"
        />
      ) : (
        <Alert type="success" showIcon title="每名选民都只有一个投票场所" />
      )}
      {assignment.isOpen ? <AsItIs assignment={assignment} /> : <Ranges id={id} assignment={assignment} />}
    </Flex>
  );
}

function AsItIs({ assignment }: { assignment: PlaceAssignment }) {
  return (
    <Table
      size="small"
      rowKey="place"
      pagination={false}
      dataSource={assignment.places}
      columns={[
        { title: '投票场所', dataIndex: 'name' },
        {
          title: '选民名单的序号',
          render: (_, { from, to }) => (from === null ? '—' : `${from}—${to}`),
        },
        { title: '选民', dataIndex: 'voters', align: 'right', render: grouped },
      ]}
    />
  );
}

/** As it was said; before anything was, evenly. */
function Ranges({ id, assignment }: { id: string; assignment: PlaceAssignment }) {
  const { places, lastSerial } = assignment;
  const [form] = Form.useForm<Typed>();
  const assign = useAct('assign-polling-places');
  useFieldErrors(form, assign.error);
  const even = evenRanges(
    places.map(({ place }) => place),
    lastSerial,
    lastSerial,
  );
  const ranges = places.map(({ place, from, to }, index) => ({
    place,
    from: from ?? even[index]?.from ?? 1,
    to: to ?? even[index]?.to ?? lastSerial,
  }));
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      initialValues={{ ranges }}
      onFinish={(typed) =>
        assign.mutate({
          constituency: id,
          ranges: typed.ranges.map(({ from, to }, index) => ({
            place: places[index]?.place ?? '',
            from,
            to,
          })),
        })
      }
    >
      <Form.List name="ranges">
        {(fields) => (
          <Table
            size="small"
            rowKey="key"
            pagination={false}
            dataSource={fields}
            columns={[
              { title: '投票场所', render: (_, { name }) => places[name]?.name },
              { title: '从第几号', render: (_, { name }) => <Serial at={[name, 'from']} label="从第几号" /> },
              { title: '到第几号', render: (_, { name }) => <Serial at={[name, 'to']} label="到第几号" /> },
              {
                title: '现有选民',
                align: 'right',
                render: (_, { name }) => grouped(places[name]?.voters ?? 0),
              },
            ]}
          />
        )}
      </Form.List>
      <Flex vertical gap={12} align="start" style={{ marginBlockStart: 12 }}>
        <Typography.Text type="secondary">
          名单最后是第 {lastSerial} 号。以后补进名单的选民，按序号归入所在的一段；序号超出的，要重新分配。
        </Typography.Text>
        <ProblemAlert error={assign.error} />
        <ActButton act="assign-polling-places" type="primary" htmlType="submit" loading={assign.isPending} />
      </Flex>
    </Form>
  );
}

function Serial({ at, label }: { at: [number, string]; label: string }) {
  return (
    <Form.Item name={at} style={{ marginBlockEnd: 0 }} rules={[{ required: true, message: '请填序号' }]}>
      <InputNumber min={1} max={9_999_999} precision={0} aria-label={label} />
    </Form.Item>
  );
}
