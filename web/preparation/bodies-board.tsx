import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import { Button, Flex, Input, Table, Typography } from 'antd';
import { ActButton } from '../widgets/act-button.tsx';
import { Choice } from '../widgets/choice.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { useFilter } from '../widgets/use-filter.ts';
import type { WantedBody } from './appoint-body.tsx';
import { BODY_KINDS, BODY_STATES, type BodyLine, type BodyState, dutiesOf } from './body-lines.ts';
import { BodyMembers } from './body-members.tsx';
import { BodySize } from './body-size.tsx';

interface Board {
  readonly lines: readonly BodyLine[];
  readonly cycle: NonNullable<CurrentCycle['cycle']>;
  readonly onAppoint: (wanted: WantedBody) => void;
}

export function BodiesBoard({ lines, cycle, onAppoint }: Board) {
  const [text, setText] = useFilter('text');
  const [area, setArea] = useFilter('area');
  const [kind, setKind] = useFilter('kind');
  const [state, setState] = useFilter('state');
  const shown = lines.filter(
    (line) =>
      (area === '' || line.area === area) &&
      (kind === '' || line.kind === kind) &&
      (state === '' || line.states.includes(state as BodyState)) &&
      (text === '' || wordsOf(line).includes(text.trim())),
  );
  const areas = Object.fromEntries(lines.map((line) => [line.area, line.areaName]));
  return (
    <Flex vertical gap={12}>
      <Summary lines={lines} />
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="搜索机构或姓名"
          placeholder="机构、姓名、文号"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="地区" titles={areas} value={area} onChange={setArea} />
        <Choice label="类别" titles={BODY_KINDS} value={kind} onChange={setKind} />
        <Choice label="状态" titles={BODY_STATES} value={state} onChange={setState} />
        <Button onClick={() => downloadTable('选举机构.csv', EXPORT_COLUMNS, shown.flatMap(exportRows))}>
          导出名册
        </Button>
      </Flex>
      <Table<BodyLine>
        size="small"
        rowKey="key"
        dataSource={shown}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 个` }}
        locale={{ emptyText: '没有符合条件的选举机构。' }}
        expandable={{
          expandRowByClick: true,
          rowExpandable: ({ body }) => body !== undefined,
          expandedRowRender: membersOf(cycle),
        }}
        columns={[
          {
            title: '地区',
            dataIndex: 'areaName',
            sorter: (a, b) => a.area.localeCompare(b.area),
          },
          {
            title: '机构',
            render: (_, { body, kind, areaName }) => body?.name ?? `${areaName}${BODY_KINDS[kind]}`,
          },
          { title: '人数', render: (_, line) => line.body && <Size line={line} /> },
          { title: '任命', render: (_, { body }) => body && `${body.appointedBy} ${body.documentNumber}` },
          {
            title: '设立日期',
            render: (_, { body }) => body?.appointedOn ?? '—',
            sorter: (a, b) => (a.body?.appointedOn ?? '').localeCompare(b.body?.appointedOn ?? ''),
          },
          { title: '状态', render: (_, { states }) => <States states={states} /> },
          {
            title: '',
            width: 90,
            render: (_, line) =>
              line.body === undefined && (
                <ActButton
                  act="appoint-body"
                  size="small"
                  aria-label={`设立${line.areaName}${BODY_KINDS[line.kind]}`}
                  onClick={() => onAppoint(line)}
                >
                  设立
                </ActButton>
              ),
          },
        ]}
      />
    </Flex>
  );
}

function membersOf(cycle: Board['cycle']) {
  return ({ body }: BodyLine) => body && <BodyMembers body={body} cycle={cycle} />;
}

/** A press on the number explains it, and does not open the line. */
function Size({ line }: { line: BodyLine }) {
  return (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      <BodySize size={line.size} members={line.serving} />
    </span>
  );
}

const STATE_ICONS = {
  missing: <MinusCircleOutlined style={{ color: '#b26a00' }} />,
  size: <ExclamationCircleFilled className="fails" />,
  vacant: <ExclamationCircleFilled style={{ color: '#b26a00' }} />,
  fine: <CheckCircleFilled className="holds" />,
} as const;

function States({ states }: { states: readonly BodyState[] }) {
  return (
    <Flex vertical>
      {states.map((state) => (
        <span key={state}>
          {STATE_ICONS[state]} {BODY_STATES[state]}
        </span>
      ))}
    </Flex>
  );
}

function Summary({ lines }: { lines: readonly BodyLine[] }) {
  const having = (state: BodyState) => lines.filter(({ states }) => states.includes(state)).length;
  const parts = [
    `应设 ${lines.length} 个，已设 ${lines.length - having('missing')} 个`,
    ...(['missing', 'size', 'vacant'] as const)
      .filter((state) => having(state) > 0)
      .map((state) => `${BODY_STATES[state]} ${having(state)} 个`),
  ];
  return <Typography.Text>{parts.join('，')}。</Typography.Text>;
}

function wordsOf({ areaName, kind, body }: BodyLine): string {
  const members = body?.members.map(({ name }) => name).join(' ') ?? '';
  return `${areaName}${BODY_KINDS[kind]} ${body?.name} ${body?.documentNumber} ${members}`;
}

type ExportRow = readonly string[];

function exportRows({ areaName, kind, body }: BodyLine): ExportRow[] {
  if (!body) return [[areaName, `${areaName}${BODY_KINDS[kind]}`, '', '', '', '', '', '', '未设立']];
  return body.members.map(({ name, duty, appointedOn, leftOn, leftReason }) => [
    areaName,
    body.name,
    body.appointedBy,
    body.documentNumber,
    name,
    dutiesOf(kind)[duty],
    appointedOn,
    leftOn ?? '',
    leftReason ?? '',
  ]);
}

const EXPORT_COLUMNS = [
  '地区',
  '机构',
  '任命机关',
  '文号',
  '姓名',
  '职务',
  '任命日期',
  '离任日期',
  '说明',
].map((title, index): [string, (row: ExportRow) => string] => [title, (row) => row[index] ?? '']);
