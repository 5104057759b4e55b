import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { Empty } from 'antd';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { grouped } from '../../widgets/words.ts';
import { cellState, lateWords, type Now } from './cell-states.ts';
import './command-room.css';
import { CELL, type GridGroup, groupsOf, HEADING, linesInView, linesOf } from './grid-lines.ts';

/** 方格图: a cell for each place, thousands of them; what is not in view is not drawn. */
export function PlaceGrid(props: {
  places: readonly PlaceProgress[];
  countyNames: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
  now: Now;
  onOpen: (place: PlaceProgress) => void;
}) {
  const { places, countyNames, changed, now, onOpen } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, width: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () =>
      setView({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const { lines, height } = useMemo(
    () => linesOf(groupsOf(places, countyNames), view.width),
    [places, countyNames, view.width],
  );
  return (
    <div ref={frame} className="command-grid" role="region" aria-label="投票场所方格图" tabIndex={0}>
      {places.length === 0 && <Empty description="没有符合条件的投票场所。" />}
      <div style={{ height, position: 'relative' }}>
        {view.width > 0 &&
          linesInView(lines, view.top, view.height).map((line) =>
            line.kind === 'heading' ? (
              <Heading key={line.key} group={line.group} top={line.top} now={now} />
            ) : (
              <div
                key={line.key}
                className="command-line"
                style={{ transform: `translateY(${line.top}px)`, height: CELL }}
              >
                {line.places.map((place) => (
                  <Cell
                    key={place.id}
                    place={place}
                    late={lateWords(place, now)}
                    isFresh={changed.has(place.id)}
                    onOpen={onOpen}
                  />
                ))}
              </div>
            ),
          )}
      </div>
    </div>
  );
}

function Heading({ group, top, now }: { group: GridGroup; top: number; now: Now }) {
  const { title, places } = group;
  const done = places.filter((place) => cellState(place).shade === 7).length;
  const late = places.filter((place) => lateWords(place, now) !== undefined).length;
  const alarmed = places.filter(({ alarms }) => alarms.length > 0).length;
  return (
    <div
      className="command-heading"
      style={{ transform: `translateY(${top}px)`, height: HEADING }}
      role="heading"
      aria-level={2}
    >
      <strong>{title}</strong> {grouped(places.length)} 处，完成 {grouped(done)}
      {late > 0 && <span className="command-bad">，迟 {grouped(late)}</span>}
      {alarmed > 0 && <span className="command-bad">，报警 {grouped(alarmed)}</span>}
    </div>
  );
}

const Cell = memo(function Cell(props: {
  place: PlaceProgress;
  late: string | undefined;
  isFresh: boolean;
  onOpen: (place: PlaceProgress) => void;
}) {
  const { place, late, isFresh, onOpen } = props;
  const { sign, title, shade } = cellState(place);
  const isAlarmed = place.alarms.length > 0;
  const mark = isAlarmed ? ' is-alarmed' : late === undefined ? '' : ' is-late';
  const words = `${place.areaName}${place.name}：${title}${late === undefined ? '' : `，${late}`}${isAlarmed ? '，报警' : ''}`;
  return (
    <button
      type="button"
      className={`command-cell shade-${shade}${mark}${isFresh ? ' is-fresh' : ''}`}
      title={words}
      aria-label={words}
      onClick={() => onOpen(place)}
    >
      {sign}
    </button>
  );
});
