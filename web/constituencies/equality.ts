/** 各选区每一代表所代表的人口数: the same question to the rules as the server asks, with its arithmetic. */
import { constituencies as equalityRuling } from '@xuanwu/rules/constituencies.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';

interface EqualityRow {
  readonly withinTolerance: boolean;
  readonly deviationPercent: number | null;
  readonly reasons: readonly Reason[];
}

export interface Equality {
  readonly average: number | null;
  readonly rows: ReadonlyMap<string, EqualityRow>;
}

/** Size and equality. */
const REASONS_EACH = 2;

/** Of the constituencies that have seats. */
export function equalityOf(
  facts: {
    readonly cycle: { readonly electionDay: string };
    readonly constituencies: readonly ConstituencyRow[];
  },
  law: LocalLaw,
): Equality {
  const { cycle } = facts;
  const seated = facts.constituencies.filter(({ seats }) => seats > 0);
  const answer = equalityRuling(
    {
      electionDay: cycle.electionDay,
      constituencies: seated.map(({ name, population, seats }) => ({ id: name, population, seats })),
    },
    law,
  );
  if (!answer.ok) return { average: null, rows: new Map() };
  const { average, constituencies, reasons } = answer.ruling;
  const rows = seated.map(({ id }, index): [string, EqualityRow] => [
    id,
    {
      withinTolerance: constituencies[index]?.withinTolerance ?? true,
      deviationPercent: constituencies[index]?.deviationPercent ?? null,
      reasons: reasons.slice(index * REASONS_EACH, (index + 1) * REASONS_EACH),
    },
  ]);
  return { average, rows: new Map(rows) };
}
