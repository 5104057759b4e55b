import type { Turnout } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import type { WallResults } from '@xuanwu/server/reports/wall/wall.schema.ts';
import { ALARMS } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { useRead } from '../../api/queries.ts';
import { sumOf } from '../../voting/command-room/turnout-line.tsx';
import { type LiveRoom, useCommandRoom } from '../../voting/command-room/use-command-room.ts';
import { lateWords } from '../../voting/command-room/cell-states.ts';
import { grouped, LEVELS } from '../../widgets/words.ts';
import './wall.css';
import { countSteps, turnoutSaid, WALL_STEPS, type WallStep } from './wall-sums.ts';

const RESULTS_EVERY_MS = 5_000;
const TURNOUT_EVERY_MS = 10_000;

/** 大屏: for a wall, read from five metres; nothing on it is pressed, and it refreshes by itself. */
export function Wall({ isRehearsal }: { isRehearsal: boolean }) {
  const { room, problem } = useCommandRoom();
  const turnout = useRead<Turnout>('/api/command-room/turnout', { every: TURNOUT_EVERY_MS });
  const results = useRead<WallResults>('/api/wall', { every: RESULTS_EVERY_MS });
  if (!room)
    return (
      <div className="wall wall-empty">{problem?.problem.detail ?? problem?.problem.title ?? '正在读取'}</div>
    );
  const isStale = room.problem !== undefined || turnout.isError || results.isError;
  return (
    <main className="wall">
      <header className="wall-head">
        <h1>
          {results.data?.name ?? ''}人大代表选举{isRehearsal && <em>演练</em>}
        </h1>
        <time>
          {writtenDate(room.today)} {room.time}
        </time>
      </header>
      {isStale && (
        <div className="wall-stale" role="alert">
          连接中断，数字停在 {room.time}，正在重新连接
        </div>
      )}
      <section className="wall-turnout">
        {(['county', 'township'] as const).map((level) => (
          <TurnoutPanel key={level} level={level} turnout={turnout.data} results={results.data} />
        ))}
      </section>
      <Places room={room} />
      <section className="wall-results">
        {(results.data?.levels ?? []).map((row) => (
          <ResultPanel key={row.level} row={row} />
        ))}
      </section>
    </main>
  );
}

function TurnoutPanel(props: {
  level: 'county' | 'township';
  turnout: Turnout | undefined;
  results: WallResults | undefined;
}) {
  const { level, turnout, results } = props;
  const { voters, issued } = turnout ? sumOf(turnout, level) : { voters: 0, issued: 0 };
  if (results && !results.levels.some((row) => row.level === level)) return null;
  const said = turnoutSaid(issued, voters);
  return (
    <article className={`wall-panel${said.isOverHalf ? ' is-over' : ''}`}>
      <h2>{LEVELS[level]}投票</h2>
      {voters === 0 ? (
        <p className="wall-words">还没有开始投票</p>
      ) : (
        <>
          <div className="wall-line">
            <strong>{said.percent}%</strong>
            <span>{said.isOverHalf ? '✓ 已过半数' : `过半数还差 ${grouped(said.missing)} 张`}</span>
          </div>
          <div className="wall-bar" role="img" aria-label={`已发选票约占选民 ${said.percent}%`}>
            <i style={{ inlineSize: `${said.percent}%` }} />
            <b />
          </div>
          <p className="wall-words">
            发票约 {grouped(issued)} 张，选民 {grouped(voters)} 人
          </p>
        </>
      )}
    </article>
  );
}

const STEPS = Object.keys(WALL_STEPS) as WallStep[];

function Places({ room }: { room: LiveRoom }) {
  const counts = countSteps(room.places);
  const late = room.places.filter((place) => lateWords(place, room) !== undefined).length;
  const alarms = room.places.filter((place) => place.alarms.length > 0).length;
  return (
    <section className="wall-places">
      <h2>
        投票场所 {grouped(room.places.length)} 个
        {late > 0 && <span className="wall-warning">！{grouped(late)} 个迟了</span>}
        {alarms > 0 && (
          <span className="wall-warning" title={Object.values(ALARMS).join('、')}>
            ！{grouped(alarms)} 个报警
          </span>
        )}
      </h2>
      <div className="wall-steps">
        {STEPS.map((step) => (
          <div key={step} className={`wall-step is-${step}${counts[step] === 0 ? ' is-none' : ''}`}>
            <strong>{grouped(counts[step])}</strong>
            <span>{WALL_STEPS[step]}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function ResultPanel({ row }: { row: WallResults['levels'][number] }) {
  const { level, constituencies, counted, published, seats, elected } = row;
  return (
    <article className="wall-panel">
      <h2>{LEVELS[level]}结果</h2>
      <div className="wall-line">
        <strong>{grouped(elected)}</strong>
        <span>名代表公布当选，应选 {grouped(seats)} 名</span>
      </div>
      <p className="wall-words">
        {grouped(constituencies)} 个选区：计票完成 {grouped(counted)} 个，公布结果 {grouped(published)} 个
      </p>
    </article>
  );
}
