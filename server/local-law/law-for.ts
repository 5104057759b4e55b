/** 当地适用的法律 · what an act decides by; remembered for its transaction, so that its ledger entry can say on what it rested. */
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import { type LocalLaw, lawWithDecisions } from '@xuanwu/rules/local-law.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { Tx } from '../database/connect.ts';
import { keptWith } from '../database/kept-with.ts';
import { type Later, sendWithNext } from '../database/send-with-next.ts';
import { type LawBasis, seal } from '../ledger/append.ts';
import {
  decisionsInForce,
  type LawVersionRow,
  type LocalRulesRow,
  type PointDecisionRow,
  readDecisions,
  readLocalRules,
  versionsOf,
} from './held-law.queries.ts';

/** Where the law is asked for: a transaction, and the county of its caller. */
interface Asking {
  readonly tx: Tx;
  readonly county: string;
}

/** 现行的决定和地方规定文件 */
interface HeldLaw {
  readonly decisions: readonly PointDecisionRow[];
  readonly adopted: readonly LocalRulesRow[];
  /** 当地适用的法律, put together once for each election day that was asked for. */
  readonly laws: Map<CivilDate | undefined, LocalLaw>;
}

const MOST_REMEMBERED = 1_000;

const held = keptWith<Tx, Promise<HeldLaw>>();

/** 当地适用的法律, as it stands in this transaction; on an election day, the layers that hold for it. */
export async function lawFor({ tx, county }: Asking, electionDay?: CivilDate): Promise<LocalLaw> {
  const { decisions, adopted, laws } = await holdLaw({ tx, county });
  const known = laws.get(electionDay);
  if (known) return known;
  const law = lawWithDecisions(county, decisions, {
    layers: adopted.map(({ rules }) => rules),
    ...(electionDay !== undefined && { electionDay }),
  });
  if (laws.size >= MOST_REMEMBERED) laws.clear();
  laws.set(electionDay, law);
  return law;
}

const asked = keptWith<Tx, Later<LawVersionRow>>();

/** For an act that will want to know: asked together with what it asks next. */
export async function askForLaw({ tx, county }: Asking): Promise<void> {
  if (!held.has(tx)) asked.set(tx, await sendWithNext(tx, versionsOf(county)));
}

/** Read once a transaction. */
function holdLaw({ tx, county }: Asking): Promise<HeldLaw> {
  const known = held.get(tx);
  if (known) return known;
  const reading = readHeld(tx, county);
  held.set(tx, reading);
  return reading;
}

const remembered = new Map<string, HeldLaw>();

/** Read again only where something has been decided, adopted or withdrawn: a decision is never changed, a file of local rules only withdrawn. */
async function readHeld(tx: Tx, county: string): Promise<HeldLaw> {
  const version = await versionFor(tx, county);
  const known = remembered.get(version);
  if (known) return known;
  const decisions = decisionsInForce(await readDecisions(tx, county));
  const rules = await readLocalRules(tx, county);
  const adopted = rules.filter(({ withdrawnOn }) => withdrawnOn === null);
  const read = { decisions, adopted, laws: new Map() };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(version, read);
  return read;
}

async function versionFor(tx: Tx, county: string): Promise<string> {
  const rows = (await asked.get(tx)?.()) ?? (await tx.executeQuery(versionsOf(county))).rows;
  const versions = rows.map(({ place, version }) => `${place}:${version}`).toSorted();
  return [county, rows[0]?.scope, ...versions].join(' ');
}

/** On what a ruling rested: nothing where no law was asked for and nothing was silent. */
export async function basisOf(
  asking: Asking,
  undecided: readonly ParameterId[],
): Promise<{ readonly law?: LawBasis }> {
  if (undecided.length === 0 && !held.has(asking.tx)) return {};
  const { decisions, adopted } = await holdLaw(asking);
  const named = decisions
    .filter(({ parameter }) => undecided.includes(parameter))
    .map(({ parameter, id, record }) => ({ parameter, id, sha256: seal('silent-point', id, record).sha256 }));
  const rules = adopted.map(({ id, record }) => ({ id, sha256: seal('local-rules', id, record).sha256 }));
  if (named.length === 0 && rules.length === 0) return {};
  return {
    law: { ...(named.length > 0 && { decisions: named }), ...(rules.length > 0 && { rules }) },
  };
}

/** 尚待决定的事项 · silent points that a ruling rests on and nobody has answered. */
export async function openPointsIn(
  asking: Asking,
  undecided: readonly ParameterId[],
): Promise<readonly ParameterId[]> {
  if (undecided.length === 0) return [];
  const { decisions } = await holdLaw(asking);
  return undecided.filter((id) => !decisions.some(({ parameter }) => parameter === id));
}
