/** 选民名单、提名、候选人名单: do they fit each other and the law? */
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { Package } from './read-package.ts';
import type { Finding } from './finding.ts';

/** 选民联名推荐 (选举法第三十条). */
const JOINT_NOMINATORS = 10;

export function checkLists(evidence: Package): Finding {
  const { records } = evidence;
  const faults = [...rollFaults(evidence), ...nominationFaults(evidence), ...formalFaults(evidence)];
  const lists = records.roll.size + records['initial-list'].size + records['formal-list'].size;
  const voters = [...records.roll.values()].reduce((sum, roll) => sum + roll.voters.length, 0);
  return { faults, looked: `${lists} 份名单，名单上 ${voters} 人次`, empty: lists === 0 };
}

/** Numbered from one without a gap, and as many as the act said. */
function rollFaults({ records, ledger }: Package): string[] {
  const published = new Map(
    ledger
      .filter(({ entry }) => entry.act === 'publish-roll' && entry.outcome === 'done')
      .map(({ entry }) => [entry.subject['constituency'] ?? '', entry.figures?.['voters']]),
  );
  return [...records.roll].flatMap(([id, { voters }]) => {
    const misnumbered = voters.findIndex(({ serial }, index) => serial !== index + 1);
    return [
      ...(misnumbered < 0 ? [] : [`选区 ${id} 的选民名单第 ${misnumbered + 1} 行编号不连续`]),
      ...(published.get(id) === voters.length
        ? []
        : [`选区 ${id} 公布时是 ${published.get(id)} 人，名单上是 ${voters.length} 人`]),
    ];
  });
}

function nominationFaults({ records }: Package): string[] {
  return [...records['initial-list'].values()].flatMap(({ constituency, candidates }) =>
    candidates
      .filter(
        ({ nominations }) =>
          !nominations.some(({ kind, organisations, nominators }) =>
            kind === 'organisations' ? organisations.length > 0 : nominators >= JOINT_NOMINATORS,
          ),
      )
      .map(({ name }) => `选区 ${constituency} 的初步候选人 ${name} 没有合法的提名`),
  );
}

function formalFaults({ records }: Package): string[] {
  return [...records['formal-list'].values()].flatMap(({ constituency, seats, candidates, meeting }) => {
    const initial = new Set(
      [...records['initial-list'].values()]
        .filter((list) => list.constituency === constituency)
        .flatMap((list) => list.candidates.map(({ id }) => id)),
    );
    const { min, max } = surplusRange('direct', seats);
    const { length } = candidates;
    return [
      ...candidates
        .filter(({ id }) => !initial.has(id))
        .map(({ name }) => `选区 ${constituency} 的正式候选人 ${name} 不在初步名单上`),
      ...(min <= length && length <= max
        ? []
        : [`选区 ${constituency} 应选 ${seats} 名，候选人 ${length} 名，不在 ${min} 至 ${max} 之间`]),
      ...(2 * meeting.inFavour > meeting.present
        ? []
        : [`选区 ${constituency} 的正式候选人未经选举委员会过半数通过`]),
    ];
  });
}
