import type { RegisterPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Table, type TableProps, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { downloadTable } from '../widgets/download-table.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { grouped, SEXES } from '../widgets/words.ts';
import { PersonDrawer } from './eligibility/person-drawer.tsx';
import { Pager, usePages } from './pager.tsx';
import { RegisterSearch, type RegisterWishes } from './register-search.tsx';

type Row = RegisterPage['rows'][number];

const PAGE = 50;

/** 选民登记册, a page at a time from the server: there may be three hundred thousand. */
export function RegisterTable() {
  const [wishes, setWishes] = useState<RegisterWishes>({});
  const [view, setView] = useState<RegisterWishes>({});
  const [person, setPerson] = useState<string>();
  const pages = usePages();
  const query = new URLSearchParams({ limit: String(PAGE), ...wishes, ...view });
  if (pages.after !== undefined) query.set('after', pages.after);
  const read = useRead<RegisterPage>(`/api/register?${query}`, { keepsLast: true });
  const { rows, total, next } = read.data ?? { rows: [], total: null, next: null };
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <RegisterSearch
          onSearch={(wanted) => {
            setWishes(wanted);
            pages.toFirst();
          }}
        />
        <Button
          icon={<DownloadOutlined />}
          disabled={rows.length === 0}
          onClick={() => downloadTable(`选民登记册第${pages.number}页.csv`, EXPORT_COLUMNS, rows)}
        >
          导出本页
        </Button>
      </Flex>
      <ProblemAlert error={read.error} />
      {total !== null && <Typography.Text type="secondary">登记册上共 {grouped(total)} 人</Typography.Text>}
      <Table<Row>
        size="small"
        rowKey="person"
        loading={read.isFetching && read.isPlaceholderData}
        dataSource={[...rows]}
        scroll={{ x: 980 }}
        pagination={false}
        locale={{ emptyText: read.isLoading ? '正在读取' : emptyText({ ...wishes, ...view }) }}
        columns={columns(setPerson)}
        onChange={(_pagination, filters, sorter) => {
          setView(viewOf(filters, sorter));
          pages.toFirst();
        }}
      />
      <Pager pages={pages} shown={rows.length} next={next} size={PAGE} />
      <PersonDrawer person={person} onClose={() => setPerson(undefined)} />
    </Flex>
  );
}

function emptyText({ order: _order, sort: _sort, ...wishes }: RegisterWishes): string {
  return Object.keys(wishes).length > 0
    ? '没有找到。请核对姓名，或者改用公民身份号码，去掉选区和性别的限制再查。'
    : '还没有登记选民。请在“文件导入”里上传选民文件，或者按“登记选民”逐人登记。';
}

type Changed = Parameters<NonNullable<TableProps<Row>['onChange']>>;

/** Sorting and filtering of the table's head, as the server's query names them. */
function viewOf(filters: Changed[1], sorter: Changed[2]): RegisterWishes {
  const [sex] = filters['sex'] ?? [];
  const sorted = Array.isArray(sorter) ? sorter[0] : sorter;
  return {
    ...(sex !== undefined && { sex: String(sex) }),
    ...(sorted?.order === 'descend' && { order: 'descending' }),
    ...(sorted?.order && sorted.field === 'birthDate' && { sort: 'birth-date' }),
  };
}

const SEX_FILTERS = (['male', 'female'] as const).map((value) => ({ value, text: SEXES[value] }));

const columns = (onOpen: (person: string) => void): NonNullable<TableProps<Row>['columns']> => [
  {
    title: '姓名',
    dataIndex: 'name',
    sorter: true,
    showSorterTooltip: { title: '按姓氏笔画排列' },
    render: (name: string, { person }) => (
      <Button type="link" className="explained" title={`${name}：看选民资格`} onClick={() => onOpen(person)}>
        <strong>{name}</strong>
      </Button>
    ),
  },
  {
    title: '性别',
    dataIndex: 'sex',
    width: 84,
    filters: SEX_FILTERS,
    filterMultiple: false,
    render: (sex: Row['sex']) => SEXES[sex],
  },
  { title: '出生日期', dataIndex: 'birthDate', width: 130, sorter: true },
  { title: '公民身份号码', dataIndex: 'idNumber', width: 180, className: 'arithmetic' },
  { title: '民族', dataIndex: 'ethnicity', width: 90, render: orDash },
  { title: '住址', dataIndex: 'address', render: orDash },
  { title: '县级选区', dataIndex: 'county', render: linked },
  { title: '乡级选区', dataIndex: 'township', render: linked },
];

function linked(place: Row['county']) {
  return place ? <Link to={`/constituencies/${place.id}`}>{place.name}</Link> : '—';
}

function orDash(text: string | null): string {
  return text ?? '—';
}

const EXPORT_COLUMNS: readonly [string, (row: Row) => string][] = [
  ['姓名', (row) => row.name],
  ['性别', (row) => SEXES[row.sex]],
  ['出生日期', (row) => row.birthDate],
  ['公民身份号码（部分隐去）', (row) => row.idNumber],
  ['民族', (row) => row.ethnicity ?? ''],
  ['住址', (row) => row.address ?? ''],
  ['县级选区', (row) => row.county?.name ?? ''],
  ['乡级选区', (row) => row.township?.name ?? ''],
];
