import { expect, test } from 'vitest';
import { maySeeRequest, wordsOfRequest } from './words-of-request.ts';

const input = {
  constituency: 'b3b7c6f0-0000-4000-8000-000000000000',
  ground: 'declined',
  explanation: '本人来信',
  document: '2016 年 9 月 24 日来信',
  meeting: { heldOn: '2016-09-25', minute: '第7次会议纪要', present: 9, inFavour: 8 },
};

test('whoever confirms reads all that was typed', () => {
  expect(wordsOfRequest('publisher', 'exclude-candidate', input)).toEqual([
    { label: '法定情形', text: '本人书面表示不接受推荐' },
    { label: '理由', text: '本人来信' },
    { label: '依据的材料', text: '2016 年 9 月 24 日来信' },
    { label: '委员会会议', text: '2016-09-25，第7次会议纪要，出席 9 人，赞成 8 人' },
  ]);
});

test('whom it is about is told of every act, to whoever may confirm it', () => {
  const named = [{ label: '涉及的人', text: '王小田、李小河' }];
  expect(wordsOfRequest('publisher', 'correct-roll', {}, ['王小田', '李小河'])).toEqual(named);
  expect(wordsOfRequest('auditor', 'correct-roll', {}, ['王小田'])).toEqual([]);
  const asked = { kind: 'amended', name: '王小甜', reason: '照身份证更正' };
  expect(wordsOfRequest('publisher', 'correct-roll', asked)).toEqual([
    { label: '更正为的姓名', text: '王小甜' },
    { label: '理由', text: '照身份证更正' },
  ]);
  const merged = { groups: [{ name: '王小田', written: ['王小天', '王小田'] }], reason: null };
  expect(wordsOfRequest('publisher', 'settle-count', merged)).toEqual([
    { label: '认定的写法', text: '王小天、王小田认定为王小田' },
  ]);
});

test('why a check-in is undone, and that the ballots are back, is read by whoever confirms it', () => {
  const undo = {
    place: input.constituency,
    person: input.constituency,
    reason: 'wrong-person',
    ballotsBack: true,
  };
  expect(wordsOfRequest('station-chief', 'undo-check-in', undo, ['王小田'])).toEqual([
    { label: '涉及的人', text: '王小田' },
    { label: '理由', text: '登记错了人' },
    { label: '选票', text: '已经收回，没有填写' },
  ]);
});

test('of a case the second person is told whose record stays, by name, day and roll, and onto which rolls', () => {
  const person = input.constituency;
  const places = {
    constituencies: [
      { name: '和平选区', level: 'county' },
      { name: '龙镇第二选区', level: 'township' },
    ],
    persons: [{ id: person, words: '王小田，1960-02-03 生，登记在和平选区' }],
  } as const;
  const merged = { decision: { kind: 'merge', person }, reason: '同一人' };
  expect(wordsOfRequest('publisher', 'decide-case-by-correction', merged, ['王小田'], places)).toEqual([
    { label: '涉及的人', text: '王小田' },
    { label: '选区', text: '县级：和平选区\n乡级：龙镇第二选区' },
    { label: '处理决定', text: '合并为一人' },
    { label: '留下的登记', text: '王小田，1960-02-03 生，登记在和平选区' },
    { label: '理由', text: '同一人' },
  ]);
  const struck = { decision: { kind: 'strike', person, levels: ['township'] }, reason: '已迁出' };
  expect(wordsOfRequest('publisher', 'decide-case-by-correction', struck, [], places)).toContainEqual({
    label: '除名的级',
    text: '乡级',
  });
  expect(wordsOfRequest('teller', 'decide-case-by-correction', struck, [], places)).toEqual([]);
});

test('nobody else reads it, and what is kept apart is not read here', () => {
  expect(wordsOfRequest('station-clerk', 'exclude-candidate', input)).toEqual([]);
  expect(wordsOfRequest('publisher', 'find-unable', input)).toEqual([]);
});

test('a department that is asked for an opinion does not read what the committee is about to decide', () => {
  const seats = ['reviewer', 'teller', 'station-clerk', 'publisher', 'office-clerk', 'auditor'] as const;
  expect(seats.filter((role) => maySeeRequest(role, 'exclude-candidate'))).toEqual([
    'publisher',
    'office-clerk',
    'auditor',
  ]);
});
