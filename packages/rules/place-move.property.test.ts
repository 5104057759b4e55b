/** No order of packs, journals, losses, moves and check-ins gives one voter ballots at two places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMoveState } from './place-move.ts';

type Place = 'old' | 'new';
interface Device {
  readonly hasHim: boolean;
  /** Handed out on the device, and not come in yet. */
  unsent: boolean;
}
interface Day {
  his: Place;
  move: { from: Place; to: Place } | undefined;
  readonly out: Record<Place, Device | undefined>;
  readonly lost: Record<Place, boolean>;
  /** What the server knows. */
  checkedInAt: Place | undefined;
  /** What was really handed out, where. */
  readonly ballots: Place[];
}

const other = (place: Place): Place => (place === 'old' ? 'new' : 'old');

function settle(day: Day): void {
  if (!day.move) return;
  const { from, to } = day.move;
  const state = placeMoveState({
    outAtOld: day.out[from] !== undefined,
    outAtNew: day.out[to] !== undefined,
    lostAtOld: day.lost[from],
    hasVoted: day.checkedInAt !== undefined,
  });
  if (state === 'waiting') return;
  if (state === 'done') day.his = to;
  day.move = undefined;
}

const EVENTS: Record<string, (day: Day, place: Place) => void> = {
  'a pack is taken': (day, place) => {
    day.out[place] ??= { hasHim: day.his === place && day.checkedInAt === undefined, unsent: false };
  },
  'a move is asked for': (day) => {
    day.move ??= { from: day.his, to: other(day.his) };
    settle(day);
  },
  'it is withdrawn': (day) => {
    day.move = undefined;
  },
  'he comes to a place': (day, place) => {
    const device = day.out[place];
    if (device) {
      if (!device.hasHim || device.unsent || day.checkedInAt === place) return;
      device.unsent = true;
    } else if (day.his !== place || day.checkedInAt !== undefined) return;
    else day.checkedInAt = place;
    day.ballots.push(place);
  },
  'a journal comes in': (day, place) => sync(day, place),
  'a pack is given back': (day, place) => {
    sync(day, place);
    day.out[place] = undefined;
    settle(day);
  },
  'a device is lost': (day, place) => {
    if (!day.out[place]) return;
    day.out[place] = undefined;
    day.lost[place] = true;
    settle(day);
  },
};

function sync(day: Day, place: Place): void {
  const device = day.out[place];
  if (!device?.unsent) return;
  device.unsent = false;
  day.checkedInAt = place;
}

test('a voter who is moved has his ballots at one place, in whatever order things happen', () => {
  const event = fc.tuple(fc.constantFrom(...Object.keys(EVENTS)), fc.constantFrom<Place>('old', 'new'));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const day: Day = {
        his: 'old',
        move: undefined,
        out: { old: undefined, new: undefined },
        lost: { old: false, new: false },
        checkedInAt: undefined,
        ballots: [],
      };
      for (const [name, place] of events) EVENTS[name]?.(day, place);
      expect(new Set(day.ballots).size).toBeLessThanOrEqual(1);
      // At one place twice only after a device was lost there, with the line that said so.
      if (!day.lost.old && !day.lost.new) expect(day.ballots.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 5_000 },
  );
});

test('the states of a move', () => {
  const facts = { outAtOld: false, outAtNew: false, lostAtOld: false, hasVoted: false };
  expect(placeMoveState(facts)).toBe('done');
  expect(placeMoveState({ ...facts, outAtOld: true })).toBe('waiting');
  expect(placeMoveState({ ...facts, outAtNew: true })).toBe('waiting');
  expect(placeMoveState({ ...facts, lostAtOld: true })).toBe('not-moved');
  expect(placeMoveState({ ...facts, hasVoted: true })).toBe('not-moved');
});
