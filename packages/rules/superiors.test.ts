/** What a superior office may make an act wait for, and what it may not. */
import { describe, expect, test } from 'vitest';
import { localLaw } from './local-law.ts';
import { stageGate } from './stage-gate.ts';
import { approvalReasons, type SubmissionState } from './submissions.ts';

const electionDay = '2021-11-05';

describe('approval', () => {
  const of = (
    matter: 'county-seats' | 'committee' | 'other',
    state: SubmissionState | null,
    law = localLaw(),
  ) =>
    approvalReasons({ electionDay, matter, last: state && { manner: 'approval', state } }, law).map(
      ({ article, test: fact }) => [article, fact],
    );

  test('what the law has another organ decide waits once it was asked; on paper it needs no asking here', () => {
    expect(of('county-seats', null)).toEqual([]);
    expect(of('county-seats', 'waiting')).toEqual([
      ['选举法（2020）第十三条', '县级人大代表名额: 上级已经批复 = 否'],
    ]);
    expect(of('county-seats', 'returned')).toEqual([
      ['选举法（2020）第十三条', '县级人大代表名额: 上级已经批复 = 否'],
    ]);
    expect(of('county-seats', 'approved')).toEqual([
      ['选举法（2020）第十三条', '县级人大代表名额: 上级已经批复 = 是'],
    ]);
  });

  test('what was only filed, or what the law asks nobody about, keeps nobody waiting', () => {
    const filed = { manner: 'filing', state: 'waiting' } as const;
    expect(approvalReasons({ electionDay, matter: 'county-seats', last: filed })).toEqual([]);
    expect(of('committee', 'waiting')).toEqual([]);
    expect(of('other', 'returned')).toEqual([]);
  });

  test('where a superior office has asked for approval there is none without it', () => {
    const law = localLaw(undefined, { approvalMatters: ['committee'] });
    expect(of('committee', null, law)).toEqual([
      ['选举法（2020）第九条', '选举委员会组成人员: 上级已经批复 = 否'],
    ]);
    expect(of('committee', 'approved', law)).toEqual([
      ['选举法（2020）第九条', '选举委员会组成人员: 上级已经批复 = 是'],
    ]);
  });
});

describe('the gate between two stages', () => {
  const gate = {
    electionDay,
    today: '2021-10-08',
    document: '市选办发〔2021〕3号',
    openFindings: 2,
    latest: '2021-10-16',
  };

  test('is shut while a finding is open, by the document that asks for it', () => {
    expect(stageGate(gate)).toMatchObject({
      permitted: false,
      reasons: [{ article: '选举法（2020）第九条，市选办发〔2021〕3号', test: '未销号的督导问题 2 = 0' }],
    });
    expect(stageGate({ ...gate, openFindings: 0 }).permitted).toBe(true);
  });

  test.each([
    ['where nobody requires it', { document: null }],
    ['on the last day of the law', { today: '2021-10-16' }],
    ['after it', { today: '2021-10-17' }],
  ])('is open %s', (_when, change) => {
    expect(stageGate({ ...gate, ...change })).toEqual({ permitted: true, reasons: [], undecided: [] });
  });
});
