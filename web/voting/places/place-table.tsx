import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { Explained } from '../../widgets/explained.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { placeMayOpen } from './place-opening.ts';
import { DUTIES, PLACE_KINDS } from '../polling-words.ts';

/** 投票场所: where, when, for whom, with whom, and whether the poll may open there. */
export function PlaceTable(props: {
  places: readonly PollingPlaceRow[];
  electionDayOf: (place: PollingPlaceRow) => string;
  law: LocalLaw;
  onStaff: (place: PollingPlaceRow) => void;
}) {
  const { places, electionDayOf, law, onStaff } = props;
  return (
    <Table<PollingPlaceRow>
      size="small"
      rowKey="id"
      dataSource={[...places]}
      scroll={{ x: 1080 }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个投票场所` }}
      locale={{ emptyText: '没有符合条件的投票场所。还没有设立的，按右上角“设立投票场所”。' }}
      columns={[
        {
          title: '名称',
          dataIndex: 'name',
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
          render: (name: string, { id, kind, openRounds }) => (
            <Flex vertical gap={2} align="start">
              <Link to={`/places/${id}`}>{name}</Link>
              <span>
                <Tag color={kind === 'mobile-box' ? 'gold' : 'default'}>{PLACE_KINDS[kind]}</Tag>
                {openRounds > 0 && <Tag color="green">投票中 {openRounds} 轮</Tag>}
              </span>
            </Flex>
          ),
        },
        { title: '乡镇', dataIndex: 'areaName', width: 110, sorter: (a, b) => a.area.localeCompare(b.area) },
        { title: '地址', dataIndex: 'address' },
        { title: '时间', width: 120, render: (_, { opensAt, closesAt }) => `${opensAt}—${closesAt}` },
        { title: '选区', render: (_, { constituencies }) => <Served constituencies={constituencies} /> },
        {
          title: '工作人员',
          render: (_, place) => (
            <Flex vertical gap={2} align="start">
              {writtenStaff(place.staff)}
              <ActButton
                act="appoint-polling-staff"
                size="small"
                onClick={() => onStaff(place)}
                aria-label={`调整工作人员：${place.name}`}
              >
                调整
              </ActButton>
            </Flex>
          ),
        },
        {
          title: '开始投票的条件',
          width: 150,
          render: (_, place) => <MayOpen place={place} electionDay={electionDayOf(place)} law={law} />,
        },
      ]}
    />
  );
}

function Served({ constituencies }: Pick<PollingPlaceRow, 'constituencies'>) {
  return (
    <Flex vertical gap={2}>
      {constituencies.map(({ id, name, level }) => (
        <span key={id}>
          <Link to={`/constituencies/${id}`}>{name}</Link> {LEVELS[level]}
        </span>
      ))}
    </Flex>
  );
}

function MayOpen(props: { place: PollingPlaceRow; electionDay: string; law: LocalLaw }) {
  const { place, electionDay, law } = props;
  const { permitted, reasons, undecided } = placeMayOpen(place, electionDay, law);
  return (
    <Flex vertical gap={2} align="start">
      <Explained title={`${place.name}：宣布投票开始的条件`} reasons={reasons} danger={!permitted}>
        {permitted ? <CheckCircleFilled /> : <CloseCircleFilled />} {permitted ? '人员齐备' : '人员不足'}
      </Explained>
      {undecided.length > 0 && <Tag color="gold">依据待定参数</Tag>}
    </Flex>
  );
}

/** 主持人 甄主持；监票人 艾监票、时监票 */
export function writtenStaff(staff: PollingPlaceRow['staff']): string {
  if (staff.length === 0) return '还没有确定';
  return Object.entries(DUTIES)
    .map(([duty, title]) => [title, staff.filter((person) => person.duty === duty)] as const)
    .filter(([, people]) => people.length > 0)
    .map(([title, people]) => `${title} ${people.map(({ name }) => name).join('、')}`)
    .join('；');
}
