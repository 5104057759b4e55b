import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { getJson } from '../../api/client.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DownloadAll } from '../../widgets/download-all.tsx';
import { grouped, SEXES } from '../../widgets/words.ts';
import { Pager, type Pages } from '../pager.tsx';
import { AmendVoter } from './amend-voter.tsx';
import { StrikeVoter } from './strike-voter.tsx';

type Row = RollPage['rows'][number];

/** The roll itself, by its numbers. */
export function RollList(props: {
  constituency: ConstituencyRow;
  roll: RollPage;
  pages: Pages;
  size: number;
  onSearch: (name: string) => void;
}) {
  const { constituency, roll, pages, size, onSearch } = props;
  const [struck, setStruck] = useState<Row>();
  const [amended, setAmended] = useState<Row>();
  const isPublished = roll.publishedOn !== null;
  return (
    <Card size="small" title={`${isPublished ? '名单' : '已登记'}（${grouped(roll.voters)} 人）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="在名单上查找"
            placeholder="姓名"
            allowClear
            enterButton="查找"
            style={{ width: 260 }}
            onSearch={onSearch}
          />
          <DownloadRoll constituency={constituency} isEmpty={roll.rows.length === 0} />
        </Flex>
        <Table<Row>
          size="small"
          rowKey="person"
          dataSource={[...roll.rows]}
          scroll={{ x: isPublished ? 560 : 300 }}
          pagination={false}
          locale={{ emptyText: '没有人。换个写法再查；还没有登记的，请到“选民登记”导入或登记。' }}
          columns={[
            { title: '序号', dataIndex: 'serial', width: 64, align: 'right' },
            {
              title: '姓名',
              dataIndex: 'name',
              render: (name, row) => (
                <Flex gap={4} wrap>
                  {row.struck ? <del>{name}</del> : name}
                  <Mark row={row} />
                </Flex>
              ),
            },
            { title: '性别', dataIndex: 'sex', width: 60, render: sexWord },
            {
              title: '',
              width: 170,
              hidden: !isPublished,
              render: (_, row) =>
                !row.struck && (
                  <Flex gap={4}>
                    <ActButton
                      act="correct-roll"
                      size="small"
                      state={{ constituency: constituency.stage }}
                      aria-label={`除名：${row.name}`}
                      onClick={() => setStruck(row)}
                    >
                      除名
                    </ActButton>
                    <ActButton
                      act="correct-roll"
                      size="small"
                      state={{ constituency: constituency.stage }}
                      aria-label={`更正姓名：${row.name}`}
                      onClick={() => setAmended(row)}
                    >
                      更正姓名
                    </ActButton>
                  </Flex>
                ),
            },
          ]}
        />
        <Pager pages={pages} shown={roll.rows.length} next={roll.next} size={size} />
        {amended && (
          <AmendVoter constituency={constituency.id} voter={amended} onClose={() => setAmended(undefined)} />
        )}
        <StrikeVoter constituency={constituency.id} voter={struck} onClose={() => setStruck(undefined)} />
      </Flex>
    </Card>
  );
}

function sexWord(sex: string): string {
  return SEXES[sex as keyof typeof SEXES];
}

function Mark({ row }: { row: Row }) {
  if (row.struck) return <Tag color="red">已除名</Tag>;
  if (row.amended) return <Tag color="blue">更正姓名</Tag>;
  return row.added ? <Tag color="green">补登</Tag> : null;
}

const MOST_AT_ONCE = 200;

/** Names only, as the roll is published; page by page from the server. */
function DownloadRoll({ constituency, isEmpty }: { constituency: ConstituencyRow; isEmpty: boolean }) {
  const { id, name } = constituency;
  return (
    <DownloadAll
      name={`${name}选民名单.csv`}
      columns={EXPORT_COLUMNS}
      readPage={(after) =>
        getJson<RollPage>(`/api/constituencies/${id}/roll?limit=${MOST_AT_ONCE}&after=${after ?? 0}`)
      }
      icon={<DownloadOutlined />}
      disabled={isEmpty}
    >
      导出名单
    </DownloadAll>
  );
}

function markOf({ struck, amended, added }: Row): string {
  if (struck) return '已除名';
  if (amended) return '更正姓名';
  return added ? '补登' : '';
}

const EXPORT_COLUMNS: readonly [string, (row: Row) => string | number][] = [
  ['序号', (row) => row.serial],
  ['姓名', (row) => row.name],
  ['更正', (row) => markOf(row)],
];
