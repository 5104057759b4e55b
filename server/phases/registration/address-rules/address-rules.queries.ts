/** 选区范围规则, as they were written, and made ready to decide. */
import type { Acting } from '../../../acts/act.ts';
import type { AddressRuleRow, AddressRulesView } from './address-rule.schema.ts';
import { type AddressRule, indexRules, type RuleIndex, type Township } from './place-address.ts';
import { overlappingRules } from './rule-overlaps.ts';
import { ruleWords } from './rule-words.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

type RuleRow = Omit<AddressRuleRow, 'words'>;

async function readRuleRows({ tx, county }: Reading, cycle: string): Promise<RuleRow[]> {
  const rows = await tx
    .selectFrom('addressRule as r')
    .innerJoin('constituency as c', (on) =>
      on.onRef('c.county', '=', 'r.county').onRef('c.id', '=', 'r.constituency'),
    )
    .innerJoin('area', 'area.code', 'c.area')
    .where('r.county', '=', county)
    .where('r.cycle', '=', cycle)
    .select(['r.id', 'r.constituency', 'c.name as constituencyName', 'c.level', 'c.area', 'c.stage'])
    .select(['area.name as areaName', 'r.kind', 'r.name', 'r.parity', 'r.low', 'r.high'])
    .orderBy('c.level')
    .orderBy('c.area')
    .orderBy('c.number')
    .orderBy('r.kind')
    .orderBy('r.name')
    .orderBy('r.low')
    .execute();
  return rows as RuleRow[];
}

function deciding(row: RuleRow, county: string): AddressRule {
  return { ...row, township: row.area === county ? null : row.area };
}

/** 乡镇、街道 of the county, as addresses name them. */
async function readTownships({ tx, county }: Reading): Promise<Township[]> {
  return tx.selectFrom('area').where('parent', '=', county).select(['code', 'name']).execute();
}

export async function readRuleIndex(acting: Reading, cycle: string): Promise<RuleIndex> {
  const rows = await readRuleRows(acting, cycle);
  return indexRules(
    rows.map((row) => deciding(row, acting.county)),
    await readTownships(acting),
  );
}

export async function readAddressRules(acting: Acting, cycle: string): Promise<AddressRulesView> {
  const rows = await readRuleRows(acting, cycle);
  return {
    rules: rows.map((row) => ({ ...row, words: ruleWords(row) })),
    overlaps: overlappingRules(rows.map((row) => deciding(row, acting.county))),
  };
}
