/** The queue: what the server's answers make of what was typed, and when sending stops. */
import type { Problem } from '@xuanwu/server/acts/problem.schema.ts';
import { expect, test } from 'vitest';
import { ProblemError } from '../../api/client.ts';
import { corrected, type Entry, givenUp } from './kept-entries.ts';
import { sendEntries } from './send-entries.ts';

const VOTER = {
  name: '石小榴',
  idNumber: '1',
  ethnicity: null,
  address: null,
  phone: null,
  voterGroup: null,
};

function entry(name: string, enteredAt: string, state: Entry['state'] = 'waiting'): Entry {
  return {
    id: `id-${name}`,
    register: 'r',
    state,
    enteredAt,
    voter: { ...VOTER, name },
    countyConstituency: null,
    townshipConstituency: 't',
    key: `key-${name}`,
    isTried: false,
    problem: null,
    cases: 0,
    givenUp: null,
  };
}

const no = (status: number, code: string) =>
  new ProblemError({ type: '', title: code, status, code } satisfies Problem);

/** A phone, and a server that answers by name. */
async function sent(entries: Entry[], answer: (name: string, phone: Map<string, Entry>) => unknown) {
  const phone = new Map(entries.map((each) => [each.id, each]));
  const asked: string[] = [];
  const stopped = await sendEntries(
    entries,
    async (each) => {
      expect(phone.get(each.id)?.isTried).toBe(true);
      asked.push(each.key);
      const answered = answer(each.voter.name, phone);
      if (answered instanceof Error) throw answered;
      return Promise.resolve(answered);
    },
    (from, each) => {
      const isSame = phone.get(each.id)?.key === from.key;
      if (isSame) phone.set(each.id, each);
      return Promise.resolve(isSame);
    },
  );
  return { stopped, asked, states: [...phone.values()].map(({ state }) => state), phone };
}

test('oldest first, each kept as answered; a refusal does not stop the others and keeps its reason', async () => {
  const { stopped, asked, phone } = await sent(
    [entry('丙', '2016-08-03'), entry('甲', '2016-08-01'), entry('乙', '2016-08-02')],
    (name) => (name === '乙' ? no(422, 'already-registered') : { cases: name === '甲' ? ['c'] : [] }),
  );
  expect(stopped).toBeUndefined();
  expect(asked).toEqual(['key-甲', 'key-乙', 'key-丙']);
  expect(phone.get('id-甲')).toMatchObject({ state: 'registered', cases: 1 });
  expect(phone.get('id-乙')).toMatchObject({ state: 'conflict', problem: { code: 'already-registered' } });
  expect(phone.get('id-丙')).toMatchObject({ state: 'registered', cases: 0 });
});

test.each([
  [0, 'unreachable'],
  [401, 'signed-out'],
  [403, 'not-permitted'],
])('answered %i, it stops (%s), and everything waits under its own key', async (status, why) => {
  const { stopped, states, asked, phone } = await sent(
    [entry('甲', '2016-08-01'), entry('乙', '2016-08-02')],
    () => no(status, 'x'),
  );
  expect([stopped, states, asked]).toEqual([why, ['waiting', 'waiting'], ['key-甲']]);
  expect(phone.get('id-甲')).toMatchObject({ isTried: true, key: 'key-甲' });
  expect(phone.get('id-乙')).toMatchObject({ isTried: false });
});

test.each([409, 429, 500])(
  'one that is answered %i waits under its own key and does not hold up the others',
  async (status) => {
    const { stopped, states, phone } = await sent(
      [entry('甲', '2016-08-01'), entry('乙', '2016-08-02'), entry('丙', '2016-08-03')],
      (name) => (name === '甲' ? no(status, 'x') : { cases: [] }),
    );
    expect([stopped, states]).toEqual(['busy', ['waiting', 'registered', 'registered']]);
    expect(phone.get('id-甲')).toMatchObject({ isTried: true, key: 'key-甲' });
  },
);

test('three in a row that the server cannot deal with: nothing more is sent', async () => {
  const all = ['甲', '乙', '丙', '丁'].map((name, at) => entry(name, `2016-08-0${at + 1}`));
  const { stopped, asked } = await sent(all, () => no(500, 'x'));
  expect([stopped, asked]).toEqual(['busy', ['key-甲', 'key-乙', 'key-丙']]);
});

test('what is dealt with is not sent again', async () => {
  const settled = (['registered', 'conflict', 'given-up'] as const).map((state) =>
    entry(state, '2016', state),
  );
  expect((await sent(settled, () => no(500, 'x'))).asked).toEqual([]);
});

test('corrected, it is another request with the time of the first; given up, it is told with its reason', async () => {
  const refused: Entry = { ...entry('甲', '2016-08-01', 'conflict'), isTried: true };
  const again = corrected(refused, { ...VOTER, name: '甲正' });
  expect(again).toMatchObject({ state: 'waiting', enteredAt: '2016-08-01', isTried: false, problem: null });
  expect(again.key).not.toBe(refused.key);
  expect(again.voter.name).toBe('甲正');
  const gone = givenUp(refused, 'registered-elsewhere', '');
  expect(gone).toMatchObject({ state: 'giving-up', givenUp: { reason: 'registered-elsewhere', note: '' } });
  expect((await sent([gone], () => ({ register: 'r' }))).states).toEqual(['given-up']);
});

test('what was corrected while another was on its way is neither sent as it was nor overwritten', async () => {
  const [first, second] = [entry('甲', '2016-08-01'), entry('乙', '2016-08-02')];
  const better = corrected(second, { ...VOTER, name: '乙正' });
  const { asked, phone } = await sent([first, second], (_name, kept) => {
    kept.set(better.id, better);
    return { cases: [] };
  });
  expect(asked).toEqual(['key-甲']);
  expect(phone.get('id-乙')).toEqual(better);
});
