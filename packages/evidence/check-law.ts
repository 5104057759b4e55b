/** 法律未定事项、地方规定: does every ruling rest on answers that were given before it, by who may, and that are here as they were? */
import { canonicalJson, type Canonical } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { liesWithin } from '@xuanwu/rules/area-code.ts';
import { type ParameterId, PARAMETERS } from '@xuanwu/rules/parameters.ts';
import { READABLE_FORMATS } from './package-format.ts';
import type { EntryBody, Package } from './read-package.ts';
import type { Finding } from './finding.ts';

const LAW_KINDS = ['silent-point', 'local-rules'] as const;

/** What holds at one place of the ledger, of the county's own: the id of the last decision a parameter, and of the rules. */
interface Standing {
  readonly decisions: Map<string, string>;
  readonly rules: Set<string>;
}

export function checkLaw(evidence: Package): Finding {
  if (isBeforeDecisions(evidence)) {
    const looked = `格式 ${evidence.manifest.format} 的这个证据包写成时，裁定还不写明依据的决定和地方规定，无从核对`;
    return { faults: [], looked, empty: true };
  }
  const standing: Standing = { decisions: new Map(), rules: new Set() };
  const named = new Set<string>();
  const faults: string[] = [];
  for (const { entry, position } of evidence.ledger) {
    const { law = {}, outcome } = entry;
    for (const { id } of [...(law.decisions ?? []), ...(law.rules ?? [])]) named.add(id);
    if (outcome !== 'done') continue;
    const found = [
      ...missingAnswers(entry, standing),
      ...(law.decisions ?? []).flatMap((decision) => decisionFaults(evidence, decision, standing)),
      ...(law.rules ?? []).flatMap((rules) => rulesFaults(evidence, rules, standing)),
    ];
    faults.push(...found.map((fault) => `日志第 ${position} 条：${fault}`));
    take(evidence, entry, standing);
  }
  faults.push(...unnamedRecords(evidence, named));
  return { faults, looked: lookedAt(evidence, named), empty: named.size === 0 };
}

/** Written by the first format, before any ruling named a decision: neither its files nor its ledger know of one. */
function isBeforeDecisions({ manifest: { format, files }, ledger }: Package): boolean {
  const mayLack = READABLE_FORMATS[format] ?? [];
  const paths = new Set(files.map(({ path }) => path));
  return (
    LAW_KINDS.every((kind) => mayLack.includes(kind) && !paths.has(`records/${kind}.jsonl`)) &&
    ledger.every(({ entry }) => entry.law === undefined)
  );
}

/** A superior office's decision is here by its text and hash alone: that it was taken stands in that office's own ledger. */
function lookedAt({ manifest, records }: Package, named: ReadonlySet<string>): string {
  const above = LAW_KINDS.flatMap((kind) => [...records[kind].values()]).filter(
    ({ ledger }) => ledger !== manifest.county,
  ).length;
  const source =
    above === 0 ? '' : `（其中上级的 ${above} 项只核对文本和哈希，是否作出以上级的选务日志为准）`;
  return `${named.size} 项决定和规定${source}`;
}

/** Every silent point of a ruling has an answer, and the county's own rules are among what it rested on. */
function missingAnswers({ ruling, law = {} }: EntryBody, { rules }: Standing): string[] {
  const { undecided = [] } = ruling ?? {};
  const answered = new Set(law.decisions?.map(({ parameter }) => parameter));
  const unanswered = undecided.filter((parameter) => !answered.has(parameter));
  const present = new Set(law.rules?.map(({ id }) => id));
  const left = undecided.length === 0 ? [] : [...rules].filter((id) => !present.has(id));
  return [
    ...unanswered.map((parameter) => `所依据的法律未定事项 ${parameter} 没有人决定过`),
    ...left.map((id) => `没有写明所依据的地方规定 ${id}`),
  ];
}

type Named = { readonly id: string; readonly sha256: string };

function decisionFaults(
  { manifest, records }: Package,
  { parameter, id, sha256: seal }: Named & { readonly parameter: string },
  { decisions }: Standing,
): string[] {
  const record = records['silent-point'].get(id);
  if (!record) return [`所依据的决定 ${id} 不在证据包里`];
  if (hashOf(record) !== seal) return [`所依据的决定 ${id} 与日志不符，被改动过`];
  const { county } = manifest;
  const allows = PARAMETERS[parameter as ParameterId]?.allows;
  const isOwn = record.ledger === county;
  const mayDecide = isOwn
    ? record.place === county
    : record.place !== county && liesWithin(county, record.place);
  return [
    ...(record.parameter === parameter && allows?.(JSON.parse(record.value))
      ? []
      : [`所依据的决定 ${id} 不是对 ${parameter} 的决定`]),
    ...(mayDecide && liesWithin(county, record.area) ? [] : [`决定 ${id} 不适用于本县`]),
    ...(!isOwn || decisions.get(parameter) === id ? [] : [`决定 ${id} 当时没有作出，或者已经被取代`]),
  ];
}

function rulesFaults(
  { manifest, records }: Package,
  { id, sha256: seal }: Named,
  standing: Standing,
): string[] {
  const record = records['local-rules'].get(id);
  if (!record) return [`所依据的地方规定 ${id} 不在证据包里`];
  if (hashOf(record) !== seal || hex(sha256(record.text)) !== record.sha256)
    return [`所依据的地方规定 ${id} 与日志不符，被改动过`];
  return [
    ...(liesWithin(manifest.county, record.place) ? [] : [`地方规定 ${id} 不适用于本县`]),
    ...(record.ledger !== manifest.county || standing.rules.has(id)
      ? []
      : [`地方规定 ${id} 当时没有采用，或者已经撤下`]),
  ];
}

/** After an act: what it decided, adopted or withdrew. */
function take({ records }: Package, entry: EntryBody, { decisions, rules }: Standing): void {
  for (const { kind, id } of entry.records ?? []) {
    if (kind === 'silent-point') decisions.set(records['silent-point'].get(id)?.parameter ?? '', id);
    if (kind === 'local-rules') rules.add(id);
  }
  if (entry.act === 'withdraw-local-rules') rules.delete(entry.subject['rules'] ?? '');
}

/** What comes from another ledger is held by the entries that name it: anything else of the kind could be made up. */
function unnamedRecords({ manifest, records }: Package, named: ReadonlySet<string>): string[] {
  return LAW_KINDS.flatMap((kind) =>
    [...records[kind]]
      .filter(([id, { ledger }]) => ledger !== manifest.county && !named.has(id))
      .map(([id]) => `记录 ${kind} ${id} 没有被日志引用过`),
  );
}

function hashOf(record: Canonical): string {
  return hex(sha256(canonicalJson(record)));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
