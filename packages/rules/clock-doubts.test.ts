import { expect, test } from 'vitest';
import { type ClockFacts, clockDoubts } from './clock-doubts.ts';

const NOON: ClockFacts = {
  act: 'open',
  today: '2026-11-05',
  time: '07:00',
  electionDay: '2026-11-05',
  opensAt: '07:00',
  closesAt: '18:00',
  deviceAheadMinutes: 3,
  ledgerAheadMinutes: -2,
};

test.each<[string, Partial<ClockFacts>, string[]]>([
  ['in time', {}, []],
  ['some minutes early', { time: '06:52' }, []],
  ['hours early', { time: '05:10' }, ['服务器时间 2026-11-05 05:10，早于公告的投票开始时间 07:00']],
  ['opened after the end', { time: '19:00' }, ['服务器时间 2026-11-05 19:00，已过公告的投票截止时间 18:00']],
  ['closed in time', { act: 'close', time: '18:00' }, []],
  [
    'closed before the end',
    { act: 'close', time: '12:10' },
    ['服务器时间 2026-11-05 12:10，早于公告的投票截止时间 18:00'],
  ],
  [
    'closed on another day',
    { act: 'close', today: '2026-11-06' },
    ['服务器时间 2026-11-06 07:00，选举日是 2026-11-05'],
  ],
  [
    'a computer that is ahead',
    { deviceAheadMinutes: 485 },
    ['服务器时间 2026-11-05 07:00，您的电脑比它快 8 小时 5 分'],
  ],
  [
    'one that is behind',
    { deviceAheadMinutes: -11 },
    ['服务器时间 2026-11-05 07:00，您的电脑比它慢 11 分钟'],
  ],
  ['one that says nothing', { deviceAheadMinutes: null }, []],
  [
    'a clock that was set back',
    { ledgerAheadMinutes: 120 },
    ['服务器时间 2026-11-05 07:00，比选务日志最后一条的时间早 2 小时 0 分，像是往回调过'],
  ],
])('%s', (_name, changes, doubts) => {
  expect(clockDoubts({ ...NOON, ...changes })).toEqual(doubts);
});
