/** 问题行的理由 · article and arithmetic of a row that the law sets aside, and where whoever it names stands already. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { type Reason, reason } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { findCertificateOf } from '../certificate-out.queries.ts';
import { type Interpretation, namedConstituencies } from './interpret-row.ts';
import { readInterpretation, type VoterImport } from './voter-import.queries.ts';
import type { ImportProblem } from '../voter-import.schema.ts';

interface BadRow {
  readonly line: number;
  readonly problems: readonly ImportProblem[];
  readonly cells: readonly string[];
}

const LEVELS = { county: '县级', township: '乡级' } as const;

/** Each row with the reasons that are its own. */
export async function explainBadRows<R extends BadRow>(
  acting: Acting,
  voterImport: VoterImport,
  rows: readonly R[],
): Promise<(R & { readonly reasons: Reason[] })[]> {
  const { electionDay } = await getCycle(acting, voterImport.cycle);
  const given = await readInterpretation(acting.tx, acting.county, voterImport);
  const place = voterImport.mapping.idNumber ?? -1;
  const numbers = rows.map(({ cells }) => identityNumber({ value: cells[place] ?? '' }));
  const standing = await readStanding(
    acting,
    electionDay,
    rows.flatMap(({ problems }, at) =>
      problems.includes('already-registered') ? [numbers[at]?.normalised ?? ''] : [],
    ),
  );
  const explained = [];
  for (const [at, row] of rows.entries()) {
    const { birthDate = null, normalised = '' } = numbers[at] ?? {};
    const places = row.problems.includes('already-registered') ? (standing.get(normalised ?? '') ?? []) : [];
    const ages = row.problems.includes('under-age') ? tooYoung(birthDate, row.cells, given) : [];
    const stands = places.map((test) => reason(groundOf('voter-one-place', electionDay), test, false));
    const away = row.problems.includes('certificate-out')
      ? await certificateOf(acting, normalised ?? '', electionDay)
      : [];
    explained.push({ ...row, reasons: [...ages, ...stands, ...away] });
  }
  return explained;
}

/** Where his certificate went. */
async function certificateOf(acting: Acting, number: string, electionDay: string): Promise<Reason[]> {
  const out = await findCertificateOf(acting, acting.context.keys.identifierHash(number), electionDay);
  if (!out) return [];
  const test = `${out.number}，${out.issuedOn}开到${out.toOffice}，没有收回的 1 = 0`;
  return [reason(groundOf('voter-one-place', electionDay), test, false)];
}

/** On the election day of the constituencies that the row names; where it names none, on every day of the cycle. */
function tooYoung(birthDate: string | null, cells: readonly string[], given: Interpretation): Reason[] {
  const { countyConstituency, townshipConstituency } = namedConstituencies(cells, given);
  const own = [countyConstituency, townshipConstituency].flatMap(
    (id) => given.byId.get(id ?? '')?.electionDay ?? [],
  );
  const days = new Set(own.length > 0 ? own : given.lawOn.keys());
  return [...days].flatMap((electionDay) => {
    const facts = { birthDate, electionDay, isCitizen: true, deprived: null };
    return mayBeRegistered(facts, given.lawOn.get(electionDay)).reasons.flatMap(({ field, ...each }) =>
      field === 'birthDate' && !each.holds ? [each] : [],
    );
  });
}

/** By number: on which roll. Of another county only which. */
async function readStanding(
  { tx, context }: Acting,
  electionDay: string,
  numbers: readonly string[],
): Promise<Map<string, string[]>> {
  if (numbers.length === 0) return new Map();
  const hashes = numbers.map((number) => context.keys.identifierHash(number));
  const { rows } = await sql<{ at: number; level: keyof typeof LEVELS; place: string }>`
    select asked.at::integer as at, k.level, coalesce(c.name, a.name) as place
    from unnest(${hashes}::bytea[]) with ordinality as asked (hash, at)
    join identifier_claim k on k.hash = asked.hash and k.cycle in (select standing_cycles(${electionDay}))
    join area a on a.code = k.county
    left join registration g on g.county = k.county and g.cycle = k.cycle and g.level = k.level and g.person = k.person
      and g.status = 'on-roll'
    left join constituency c on c.county = g.county and c.id = g.constituency
    order by asked.at, k.level`.execute(tx);
  const found = new Map<string, string[]>();
  for (const { at, level, place } of rows) {
    const number = numbers[at - 1] ?? '';
    found.set(number, [...(found.get(number) ?? []), `${place}的${LEVELS[level]}选民名单: 1 + 1 <= 1`]);
  }
  return found;
}
