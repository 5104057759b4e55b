/** 指挥室的数据: everything once, then every second what has changed. */
import type {
  CommandRoom,
  PlaceProgress,
} from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { useEffect, useState } from 'react';
import { getJson, ProblemError } from '../../api/client.ts';
import type { Now } from './cell-states.ts';

const EVERY_MS = 1_000;

export interface LiveRoom extends Now {
  readonly counties: CommandRoom['counties'];
  readonly places: readonly PlaceProgress[];
  /** What changed with the last answer that brought something. */
  readonly changed: ReadonlySet<string>;
  /** The last question was not answered: what is shown may be old. */
  readonly problem: ProblemError | undefined;
}

export function useCommandRoom(): { room: LiveRoom | undefined; problem: ProblemError | undefined } {
  const [room, setRoom] = useState<LiveRoom>();
  const [problem, setProblem] = useState<ProblemError>();
  useEffect(() => {
    let cursor: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function ask() {
      try {
        const path = cursor === undefined ? '' : `/changes?since=${encodeURIComponent(cursor)}`;
        const answer = await getJson<CommandRoom>(`/api/command-room${path}`);
        if (isOver) return;
        const isFirst = cursor === undefined;
        ({ cursor } = answer);
        setRoom((before) => (isFirst || !before ? firstRoom(answer) : updated(before, answer)));
        setProblem(undefined);
      } catch (error) {
        if (isOver || !(error instanceof ProblemError)) return;
        setProblem(error);
      }
      timer = setTimeout(() => void ask(), EVERY_MS);
    }
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return { room: room && { ...room, problem }, problem };
}

function firstRoom({ today, time, counties, places }: CommandRoom): LiveRoom {
  return { today, time, counties, places, changed: new Set(), problem: undefined };
}

/** The order stays; only what changed is put in. Nothing new is the same room, and nothing is drawn. */
function updated(before: LiveRoom, { today, time, places }: CommandRoom): LiveRoom {
  if (places.length === 0)
    return before.time === time && before.today === today ? before : { ...before, today, time };
  const fresh = new Map(places.map((place) => [place.id, place]));
  const known = before.places.map((place) => fresh.get(place.id) ?? place);
  const knownIds = new Set(before.places.map(({ id }) => id));
  const added = places.filter(({ id }) => !knownIds.has(id));
  return { ...before, today, time, places: [...known, ...added], changed: new Set(fresh.keys()) };
}
