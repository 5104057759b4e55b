import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 票箱交接的一步 · what was done with a box, in order. */
export type CustodyStep =
  | {
      readonly step: 'shown-empty';
      /** 封签号 */
      readonly seal: string;
      readonly scrutineers: readonly string[];
      /** 在场选民 */
      readonly voters: number;
    }
  | {
      readonly step: 'handed-over';
      readonly from: string;
      readonly to: string;
      readonly seal: string;
      readonly isIntact: boolean;
    }
  | {
      readonly step: 'slot-sealed';
      readonly seal: string;
      readonly scrutineers: readonly string[];
      /** 签名册上的签名, of a mobile box. */
      readonly signatures: number | null;
    }
  | {
      readonly step: 'opened';
      readonly seal: string;
      readonly isIntact: boolean;
      readonly openers: readonly string[];
    }
  | { readonly step: 'decided' };

/** 一个票箱的交接 */
export interface BoxCustody {
  readonly electionDay: CivilDate;
  readonly name: string;
  readonly isMobile: boolean;
  /** 在这里领票的选民; asked of a mobile box, whose users sign. */
  readonly handedBallots: number;
  readonly steps: readonly CustodyStep[];
}

const OPENERS = 2;

/**
 * 票箱交接是否完整 · 各地实施细则: shown empty before voters and sealed, handed over with the seal unbroken from who held it last, its slot sealed after
 * use, opened by several together; whoever used a mobile box signed. Every link is a reason of its own.
 */
export function boxCustody(box: BoxCustody): readonly Reason[] {
  const { electionDay, name, isMobile, handedBallots, steps } = box;
  const ground = groundOf('box-custody', electionDay);
  const of = <Step extends CustodyStep['step']>(step: Step) =>
    steps.filter((each): each is Extract<CustodyStep, { step: Step }> => each.step === step);
  const times = (title: string, step: CustodyStep['step']) =>
    reason(ground, `${title} ${of(step).length} = 1`, of(step).length === 1);
  const [shown] = of('shown-empty');
  const [closed] = of('slot-sealed');
  const order = steps.map(({ step }) => step).filter((step) => step !== 'handed-over' && step !== 'decided');
  return [
    times('当众验空并加封', 'shown-empty'),
    ...(shown ? [reason(ground, `在场选民 ${shown.voters} >= 1`, shown.voters >= 1)] : []),
    times('密封投票口', 'slot-sealed'),
    times('共同开箱', 'opened'),
    statedReason(ground, '先验空、后密封、再开箱', order.join() === 'shown-empty,slot-sealed,opened'),
    ...handovers(box),
    ...of('opened').map(({ openers }) =>
      reason(ground, `开箱人 ${new Set(openers).size} >= ${OPENERS}`, new Set(openers).size >= OPENERS),
    ),
    ...(isMobile && closed
      ? [
          reason(
            groundOf('vote-mobile-record', electionDay),
            `${name}: ${closed.signatures ?? 0} = ${handedBallots}`,
            closed.signatures === handedBallots,
          ),
        ]
      : []),
  ];
}

/** 移交和开箱时的封签和经手人 · the seal that is seen is the one that was put on, and who hands over is who received. */
function handovers({ electionDay, steps }: BoxCustody): Reason[] {
  const ground = groundOf('box-custody', electionDay);
  const reasons: Reason[] = [];
  let seal: string | undefined;
  let holder: string | undefined;
  for (const each of steps) {
    if (each.step === 'shown-empty') ({ seal } = each);
    if (each.step !== 'handed-over' && each.step !== 'opened') continue;
    reasons.push(
      reason(ground, `封签 ${seal ?? '没有'} = ${each.seal}`, seal === each.seal),
      statedReason(ground, '封签完好', each.isIntact),
    );
    if (each.step !== 'handed-over') continue;
    if (holder !== undefined) {
      reasons.push(reason(ground, `交出人 ${each.from} = ${holder}`, each.from === holder));
    }
    holder = each.to;
  }
  return reasons;
}

/** 票箱是否须有交接记录才能开箱 · a box that left the eyes of the voters, and any whose record was begun. */
function custodyIsAsked({ isMobile, steps }: BoxCustody): boolean {
  return isMobile || steps.length > 0;
}

/** 能否开箱 · the chain holds, or the committee has decided what to do about it. */
export function boxMayBeOpened(box: BoxCustody): {
  readonly permitted: boolean;
  readonly broken: readonly Reason[];
} {
  if (!custodyIsAsked(box)) return { permitted: true, broken: [] };
  const broken = boxCustody(box).filter(({ holds }) => !holds);
  return { permitted: broken.length === 0 || box.steps.at(-1)?.step === 'decided', broken };
}
