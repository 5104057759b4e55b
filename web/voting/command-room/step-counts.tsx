import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { grouped } from '../../widgets/words.ts';
import { ALL_CELL_STATES, cellState, lateWords, type Now } from './cell-states.ts';
import { ALARMED, LATE, type PlaceFilter } from './place-filters.tsx';

/** 各步的数目，也是图例: how many places stand where, how many are late; pressed, only those are shown. */
export function StepCounts(props: { places: readonly PlaceProgress[]; now: Now; filter: PlaceFilter }) {
  const { places, now, filter } = props;
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const place of places) {
    add(cellState(place).sign);
    if (lateWords(place, now) !== undefined) add(LATE);
    if (place.alarms.length > 0) add(ALARMED);
  }
  const cards = [
    { key: LATE, title: '迟了', sign: '投', mark: 'shade-1 is-late', isBad: true },
    { key: ALARMED, title: '报警', sign: '二', mark: 'is-alarmed', isBad: true },
    ...ALL_CELL_STATES.map(({ sign, short, shade }) => ({
      key: sign,
      title: short,
      sign,
      mark: `shade-${shade}`,
      isBad: false,
    })),
  ];
  return (
    <div className="command-steps" role="group" aria-label="各步的数目">
      {cards.map(({ key, title, sign, mark, isBad }) => {
        const count = counts.get(key) ?? 0;
        return (
          <button
            key={key}
            type="button"
            aria-pressed={filter.state === key}
            className={`command-step${isBad && count > 0 ? ' is-bad' : ''}`}
            onClick={() => filter.setState(filter.state === key ? undefined : key)}
          >
            <strong>{grouped(count)}</strong>
            <span className={`command-cell command-sample ${mark}`} aria-hidden>
              {sign}
            </span>
            {title}
          </button>
        );
      })}
    </div>
  );
}
