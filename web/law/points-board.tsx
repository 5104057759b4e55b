import { DownloadOutlined } from '@ant-design/icons';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { SilentPoint } from '@xuanwu/rules/silent-points.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Alert, Button, Card, Empty, Flex, Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.tsx';
import { Choice } from '../widgets/choice.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { useFilter } from '../widgets/use-filter.ts';
import { AskEnquiry } from './ask-enquiry.tsx';
import { CHAPTERS } from './chapters.ts';
import { DecidePoints } from './decide-points.tsx';
import { OpenPoints } from './open-points.tsx';
import { PointRow } from './point-row.tsx';
import { ORIGINS, pointState, type PointState } from './point-states.ts';

type Doing = { kind: 'decide'; points: readonly SilentPoint[] } | { kind: 'ask'; point: SilentPoint };

/** 法律未定事项, chapter by chapter: what holds here and where from; decided, decided anew, or asked upward. */
export function PointsBoard({ view, law }: { view: Law; law: LocalLaw }) {
  const [text, setText] = useState('');
  const [origin, setOrigin] = useFilter('origin');
  const [doing, setDoing] = useState<Doing>();
  const { current } = useSession();
  const close = () => setDoing(undefined);
  const chapters = CHAPTERS.map(({ title, ids }) => ({
    title,
    states: ids.map((id) => pointState(id, view, law)),
  }));
  const shown = chapters
    .map(({ title, states }) => ({ title, states: states.filter((state) => fits(state, text, origin)) }))
    .filter(({ states }) => states.length > 0);
  const open = chapters.flatMap(({ states }) => states).filter((state) => state.origin === 'open');
  return (
    <Flex vertical gap={16}>
      {current?.area && <CountyDecides />}
      <OpenPoints
        open={open}
        onDecide={() => setDoing({ kind: 'decide', points: open.map(({ point }) => point) })}
      />
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找事项"
          placeholder="查找事项、文号"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Choice label="由何处定" titles={ORIGINS} value={origin} onChange={setOrigin} />
        <Button icon={<DownloadOutlined />} onClick={() => downloadPoints(shown)}>
          导出
        </Button>
      </Flex>
      {shown.length === 0 && <Empty description="没有符合条件的事项。" />}
      {shown.map(({ title, states }) => (
        <Card key={title} size="small" title={title}>
          {states.map((state) => (
            <PointRow
              key={state.point.id}
              state={state}
              onDecide={() => setDoing({ kind: 'decide', points: [state.point] })}
              onAsk={() => setDoing({ kind: 'ask', point: state.point })}
            />
          ))}
        </Card>
      ))}
      {doing?.kind === 'decide' && <DecidePoints points={doing.points} law={law} onClose={close} />}
      {doing?.kind === 'ask' && <AskEnquiry point={doing.point} onClose={close} onAsked={close} />}
    </Flex>
  );
}

/** 乡级: the register, and so what it rests on, is the county's; the law does not say that a township may decide otherwise. */
function CountyDecides() {
  return (
    <Alert
      type="info"
      showIcon
      title="法律未定事项以县为单位，由县级选举委员会决定，对乡级人大的选举同样适用"
      description="县级选举委员会指导乡级选举委员会（直接选举若干规定第二条）。法律没有写明乡级选举委员会能否就这些事项另作决定，本系统不作推定：本级有不同意见的，请示上级。"
    />
  );
}

function fits({ point, source, value, origin }: PointState, text: string, wanted: string): boolean {
  return (
    `${point.title}${point.question}${source}${value}`.includes(text.trim()) &&
    (wanted === '' || origin === wanted)
  );
}

function downloadPoints(chapters: readonly { title: string; states: readonly PointState[] }[]): void {
  const rows = chapters.flatMap(({ title, states }) => states.map((state) => ({ chapter: title, ...state })));
  downloadTable(
    '法律适用.csv',
    [
      ['章', ({ chapter }) => chapter],
      ['事项', ({ point }) => point.title],
      ['现在的做法', ({ value }) => value],
      ['由何处定', ({ origin }) => ORIGINS[origin]],
      ['来由', ({ source }) => source],
      ['依据它的工作', ({ resting }) => resting.join('、')],
    ],
    rows,
  );
}
