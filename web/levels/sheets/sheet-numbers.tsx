import { figuresOf, SHEET_FIGURES, sourceOfPart } from '@xuanwu/rules/sheets.ts';
import type { SheetRow } from '@xuanwu/server/levels/sheets/sheet.schema.ts';
import { Alert, Button, Flex, Table } from 'antd';
import { downloadTable } from '../../widgets/download-table.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly figures: Readonly<Record<string, number>> | null;
}

/** 一张报表: 合计和各地的数字，每一行的出处。 */
export function SheetNumbers(props: {
  sheet: SheetRow;
  versions: readonly SheetRow[];
  onOpen: (sheet: string) => void;
}) {
  const { sheet, versions, onOpen } = props;
  const lines: Line[] = [
    { key: 'total', name: '合计', from: '以下相加', figures: sheet.figures },
    ...sheet.parts.map((part) => ({
      key: part.place.code,
      name: part.place.code === sheet.by.code ? '本级' : part.place.name,
      from: sourceOfPart(part),
      figures: part.figures,
    })),
  ];
  const ids = figuresOf(sheet.stage);
  const figures = ids.map((id) => ({ id, ...SHEET_FIGURES[id] }));
  return (
    <Flex vertical gap={12}>
      {sheet.reason !== null && <Alert type="warning" title={`更正的理由：${sheet.reason}`} />}
      <div className="shell-subtitle">
        {sheet.preparedOn} 生成
        {sheet.sentOn === null ? '，还没有报送' : `，${sheet.sentOn} 报${sheet.sentTo.name}`}
        {sheet.entry !== null && `；选务日志 ${sheet.entry.slice(-12)}`}
      </div>
      {sheet.remark !== '' && <div className="wrapped-text">说明：{sheet.remark}</div>}
      <Table<Line>
        size="small"
        rowKey="key"
        dataSource={lines}
        pagination={false}
        scroll={{ x: 190 + figures.length * 100 }}
        columns={[
          {
            title: '地方和出处',
            key: 'name',
            fixed: 'left',
            width: 190,
            render: (_, { name, from }) => (
              <>
                {name}
                <div className="shell-subtitle">{from}</div>
              </>
            ),
          },
          ...figures.map(({ id, title, unit }) => ({
            title: `${title}（${unit}）`,
            key: id,
            width: 100,
            align: 'right' as const,
            render: (_: unknown, line: Line) => line.figures?.[id] ?? '—',
          })),
        ]}
      />
      <div className="shell-subtitle">
        {figures.map(({ title, source }) => `${title}：${source}`).join('；')}。
      </div>
      <Flex gap={8} wrap>
        <Button
          onClick={() =>
            downloadTable(
              `报表 ${sheet.by.name} ${sheet.periodTo}.csv`,
              [
                ['地方', (line: Line) => line.name],
                ...figures.map(
                  ({ id, title, unit }) =>
                    [`${title}（${unit}）`, (line: Line) => line.figures?.[id] ?? ''] as [
                      string,
                      (line: Line) => string | number,
                    ],
                ),
                ['出处', (line: Line) => line.from],
              ],
              lines,
            )
          }
        >
          导出表格
        </Button>
        <Button href={`/api/sheets/${sheet.id}/sheet.xlsx`}>导出电子表格</Button>
        {sheet.isMine && sheet.sentOn !== null && (
          <Button href={`/api/sheets/${sheet.id}/signed.json`}>导出签名文件</Button>
        )}
        {versions
          .filter(({ id }) => id !== sheet.id)
          .map(({ id, version, sentOn }) => (
            <Button key={id} type="link" onClick={() => onOpen(id)}>
              第{version}次（{sentOn === null ? '未报送' : sentOn}）
            </Button>
          ))}
      </Flex>
    </Flex>
  );
}
