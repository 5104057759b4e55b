/** 指挥室 beside the count: it asks every second, as its screen does, and it is measured how long after the last sheet of a place was answered it shows both as entered twice. */
import type { CommandRoom } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 1_000;
const LEVELS = 2;

export interface WatchedRoom {
  /** A second entry of this place was answered. */
  entered(place: string): void;
  /** Once everything that was entered is shown: how long each place took. */
  seen(): Promise<readonly number[]>;
}

export async function watchRoom(url: string, cookie: string): Promise<WatchedRoom> {
  const read = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`the command room was answered ${answer.status}`);
    return (await answer.json()) as CommandRoom;
  };
  let { cursor } = await read('/api/command-room');
  const entries = new Map<string, { count: number; at: number }>();
  const waits = new Map<string, number>();
  const room = { isOver: false };
  const watch = async () => {
    while (!room.isOver || waits.size < entries.size) {
      const asked = performance.now();
      const changed = await read(`/api/command-room/changes?since=${cursor}`);
      ({ cursor } = changed);
      for (const { id, done } of changed.places) {
        const entry = entries.get(id);
        if (done.second === LEVELS && entry?.count === LEVELS && !waits.has(id))
          waits.set(id, Math.max(0, performance.now() - entry.at));
      }
      await pause(Math.max(0, EVERY_MS - (performance.now() - asked)));
    }
  };
  const watching = watch();
  return {
    entered(place) {
      entries.set(place, { count: (entries.get(place)?.count ?? 0) + 1, at: performance.now() });
    },
    async seen() {
      room.isOver = true;
      await watching;
      return [...waits.values()];
    },
  };
}
