import { BLANK, BOX, type Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 票箱交接记录 · 各地实施细则: what was done with a box on its day, in the order in which it was written down, and rows for what is still to come. */
export interface BoxCustodyRecord extends PlacePaper {
  readonly isMobile: boolean;
  readonly steps: readonly BoxStep[];
}

/** @public */
export type BoxStep =
  | {
      readonly step: 'shown-empty';
      readonly at: string;
      readonly seal: string;
      readonly scrutineers: readonly string[];
      readonly voters: number;
    }
  | {
      readonly step: 'slot-sealed';
      readonly at: string;
      readonly seal: string;
      readonly scrutineers: readonly string[];
      readonly signatures: number | null;
    }
  | {
      readonly step: 'handed-over';
      readonly at: string;
      readonly from: string;
      readonly to: string;
      readonly where: string;
      readonly seal: string;
      readonly isIntact: boolean;
    }
  | {
      readonly step: 'opened';
      readonly at: string;
      readonly seal: string;
      readonly isIntact: boolean;
      readonly openers: readonly string[];
    }
  | { readonly step: 'decided'; readonly at: string; readonly finding: string };

export function boxCustodyRecord(record: BoxCustodyRecord): Form {
  return {
    ...paperHead(record, '票箱交接记录'),
    parts: [
      {
        part: 'table',
        height: 22,
        columns: [
          { title: '时间', width: 17 },
          { title: '事项', width: 26 },
          { title: '封签号', width: 22 },
          { title: '情况', align: 'left' },
          { title: '签名', width: 46, align: 'left' },
        ],
        rows: [...record.steps.map(writtenStep), ...rowsToCome(record)],
      },
      {
        part: 'notes',
        lines: [
          '1. 投票开始以前当众打开票箱，证明是空的，再加封。投票结束以后当场密封投票口。',
          '2. 票箱换一个人保管，就写一行：谁交出、谁接收、封签是否完好。交出的人应当是上一次接收的人。',
          '3. 开箱时两人以上在场，先核对封签号。封签破损、号码不符的，不开箱，报告选举委员会。',
          '4. 写错的划去重写，由当事人在旁边签名，不涂改。',
        ],
      },
    ],
  };
}

const TITLES = {
  'shown-empty': '验空加封',
  'slot-sealed': '密封投票口',
  'handed-over': '移交',
  opened: '共同开箱',
  decided: '选举委员会的决定',
} as const;

function writtenStep(done: BoxStep): string[] {
  const { step, at } = done;
  const seal = step === 'decided' ? '' : done.seal;
  switch (step) {
    case 'shown-empty':
      return [at, TITLES[step], seal, `在场选民${done.voters}人`, done.scrutineers.join('、')];
    case 'slot-sealed': {
      const signed = done.signatures === null ? '' : `签名册上${done.signatures}人签名`;
      return [at, TITLES[step], seal, signed, done.scrutineers.join('、')];
    }
    case 'handed-over':
      return [at, TITLES[step], seal, `${done.where}，${intact(done)}`, `${done.from}交\n${done.to}收`];
    case 'opened':
      return [at, TITLES[step], seal, intact(done), done.openers.join('、')];
    case 'decided':
      return [at, TITLES[step], '', done.finding, ''];
  }
}

function intact({ isIntact }: { readonly isIntact: boolean }): string {
  return isIntact ? '封签完好' : '封签破损';
}

/** How often each thing is done as a rule; a mobile box changes hands on its way out and back. */
const USUAL = [
  ['shown-empty', 1],
  ['slot-sealed', 1],
  ['handed-over', 3],
  ['opened', 1],
] as const;

function rowsToCome({ isMobile, steps }: BoxCustodyRecord): string[][] {
  const words = {
    'shown-empty': `在场选民${BLANK}人`,
    'slot-sealed': isMobile ? `签名册上${BLANK}人签名` : '',
    'handed-over': `地点${BLANK}${BLANK}\n封签：${BOX}完好　${BOX}破损`,
    opened: `封签：${BOX}完好　${BOX}破损`,
  } as const;
  const hands = {
    'shown-empty': '监票人：\n\n监票人：',
    'slot-sealed': '监票人：\n\n监票人：',
    'handed-over': '交：\n\n收：',
    opened: '开箱人：\n\n开箱人：',
  };
  return USUAL.flatMap(([step, times]) =>
    Array.from({ length: Math.max(0, times - steps.filter((done) => done.step === step).length) }, () => [
      '',
      TITLES[step],
      '',
      words[step],
      hands[step],
    ]),
  );
}
