import { PROGRESS_STEP_IDS, PROGRESS_STEPS } from '@xuanwu/rules/polling-progress.ts';
import { ALARMS, type PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Alert, Descriptions, Flex } from 'antd';
import { Link } from 'react-router';
import { PLACE_KINDS } from '../polling-words.ts';
import { grouped } from '../../widgets/words.ts';
import { cellState, lateWords, type Now } from './cell-states.ts';

/** 一个投票场所: where it stands, step by step, and what is wrong. */
export function PlaceDetails(props: {
  place: PlaceProgress;
  now: Now;
  countyName: string | undefined;
  issued: number | undefined;
}) {
  const { place, now, countyName, issued } = props;
  const late = lateWords(place, now);
  return (
    <Flex vertical gap={12}>
      {place.alarms.map((alarm) => (
        <Alert key={alarm} type="error" showIcon title={ALARMS[alarm]} />
      ))}
      {late !== undefined && <Alert type="warning" showIcon title={late} />}
      <Descriptions
        size="small"
        column={1}
        items={[
          ...(countyName === undefined
            ? []
            : [{ key: 'county', label: '县（市、区）', children: countyName }]),
          { key: 'area', label: '乡镇', children: place.areaName },
          { key: 'kind', label: '方式', children: PLACE_KINDS[place.kind] },
          { key: 'day', label: '选举日', children: place.electionDay ?? '还没有安排' },
          { key: 'hours', label: '时间', children: `${place.opensAt}—${place.closesAt}` },
          { key: 'state', label: '进度', children: cellState(place).title },
          ...(place.unnamed === 0
            ? []
            : [{ key: 'unnamed', label: '没有记名发出的选票', children: `${grouped(place.unnamed)} 张` }]),
          ...(countyName === undefined
            ? [
                {
                  key: 'issued',
                  label: '已发选票',
                  children: issued ? `约 ${issued} 张` : '不足 10 张或者已计票',
                },
              ]
            : []),
        ]}
      />
      <ul className="command-details">
        {PROGRESS_STEP_IDS.map((step) => {
          const isDone = place.votes > 0 && place.done[step] >= place.votes;
          return (
            <li key={step}>
              {isDone ? (
                <CheckCircleFilled style={{ color: '#2e7d4f' }} aria-label="已完成" />
              ) : (
                <ClockCircleOutlined aria-label="未完成" />
              )}{' '}
              {PROGRESS_STEPS[step]}
              {!isDone && place.done[step] > 0 && `（${place.votes} 项中的 ${place.done[step]} 项）`}
            </li>
          );
        })}
      </ul>
      {countyName === undefined && (
        <Flex gap={16}>
          <Link to={`/places?q=${encodeURIComponent(place.name)}`}>投票场所</Link>
          <Link to="/count">计票</Link>
        </Flex>
      )}
    </Flex>
  );
}
