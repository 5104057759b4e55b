/**
 * 登记时比对 · what is known of somebody before he is registered: whether he may vote, where he stands, who may be he. Nothing is written but that
 * personal data was read.
 */
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { VIEWS } from '@xuanwu/rules/acts.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { recordReading } from '../register.queries.ts';
import { findCertificateOf } from '../certificate-out.queries.ts';
import { readName } from '../voter-files/read-cells.ts';
import { findCandidates } from './candidates.queries.ts';
import { findNearMatches, type NearPerson } from './find-near-matches.ts';
import { linkageRecordOf } from './linkage-record.ts';
import type { LiveCheck, LiveCheckQuery } from './live-check.schema.ts';
import { standingOf } from './near-cases.ts';

const READERS: readonly Role[] = VIEWS.register.roles;

export async function checkVoter(acting: Acting, query: LiveCheckQuery): Promise<LiveCheck> {
  const number = identityNumber({ value: query.voter.idNumber });
  const birthDate = number.valid ? number.birthDate : (query.voter.birthDate ?? null);
  const eligible = birthDate === null ? null : await eligibility(acting, query.electionDay, birthDate);
  const nothing: LiveCheck = { finding: 'not-told', eligible, places: [], certificate: null, near: [] };
  // Whoever may not read the register is told nothing of anybody on it, nor that nobody is.
  if (!READERS.includes(acting.actor.role)) return nothing;
  const places = number.valid ? await placesOf(acting, number.normalised, query.electionDay) : [];
  const certificate = number.valid ? await certificateOf(acting, number.normalised, query.electionDay) : null;
  const near = await nearOf(acting, query, places);
  const found = {
    ...nothing,
    places: places.map(({ person: _person, ...place }) => place),
    certificate,
    near,
  };
  const himself = places.length > 0 || certificate !== null ? 1 : 0;
  if (himself + near.length > 0) await recordReading(acting, himself + near.length);
  return { ...found, finding: findingOf(found, query) };
}

function findingOf(
  { eligible, places, certificate, near }: LiveCheck,
  { voter }: LiveCheckQuery,
): LiveCheck['finding'] {
  if (places.length > 0) return 'on-roll';
  if (certificate !== null) return 'certificate-out';
  if (eligible?.permitted === false) return 'not-eligible';
  if (near.length > 0) return 'near';
  return eligible === null || voter.name === '' ? 'incomplete' : 'not-found';
}

async function eligibility(
  acting: Acting,
  electionDay: string,
  birthDate: string | null,
): Promise<LiveCheck['eligible']> {
  const facts = { birthDate, electionDay, isCitizen: true, deprived: null };
  const { permitted, reasons } = mayBeRegistered(facts, await lawFor(acting, electionDay));
  return { permitted, reasons: reasons.map(({ field: _field, ...reason }) => reason) };
}

type Place = LiveCheck['places'][number] & { readonly person: string };

/** By the claims on the number that stand. Names and constituencies as far as row-level security shows them. */
async function placesOf({ tx, context }: Acting, number: string, electionDay: string): Promise<Place[]> {
  const { rows } = await sql<Omit<Place, 'county'> & { code: string; countyName: string }>`
    select k.person, k.level, k.county as code, a.name as county_name, c.name as constituency, p.name
    from identifier_claim k
    join area a on a.code = k.county
    left join registration g on g.county = k.county and g.cycle = k.cycle and g.level = k.level and g.person = k.person
      and g.status = 'on-roll'
    left join constituency c on c.county = g.county and c.id = g.constituency
    left join person p on p.county = k.county and p.id = k.person
    where k.hash = ${context.keys.identifierHash(number)} and k.cycle in (select standing_cycles(${electionDay}))
    order by k.level`.execute(tx);
  return rows.map(({ code, countyName, ...place }) => ({ ...place, county: { code, name: countyName } }));
}

async function certificateOf(acting: Acting, number: string, electionDay: string) {
  const hash = acting.context.keys.identifierHash(number);
  const out = await findCertificateOf(acting, hash, electionDay);
  if (!out) return null;
  const { person: _person, ...certificate } = out;
  return certificate;
}

/** People who stand on a roll, without him who has the number. */
async function nearOf(
  { tx, context }: Acting,
  { voter, electionDay }: LiveCheckQuery,
  places: readonly Place[],
): Promise<LiveCheck['near']> {
  const number = identityNumber({ value: voter.idNumber });
  const { birthDate = null, sex = 'unknown' } = number.valid ? number : voter;
  const name = readName(voter.name).value;
  const compared = linkageRecordOf(context.keys, { ...voter, name, birthDate, sex });
  const himself = new Set(places.map(({ person }) => person));
  const candidates = (await findCandidates(tx, compared)).filter(({ person }) => !himself.has(person));
  const near = await findNearMatches(tx, context.keys, compared, candidates);
  if (near.length === 0) return [];
  const standing = await standingOf({ tx }, near, electionDay);
  return detailsOf(
    tx,
    near.filter(({ county, person }) => standing.has(`${county} ${person}`)),
  );
}

/** Who they are, as far as row-level security shows it. */
async function detailsOf(tx: Acting['tx'], near: readonly NearPerson[]): Promise<LiveCheck['near']> {
  const { rows } = await sql<{
    countyName: string;
    id: string | null;
    name: string;
    birthDate: string;
    address: string | null;
  }>`
    select a.name as county_name, p.id, p.name, p.birth_date, p.address
    from unnest(${near.map(({ county }) => county)}::text[], ${near.map(({ person }) => person)}::uuid[])
      with ordinality as n (county, person, place)
    join area a on a.code = n.county
    left join person p on p.county = n.county and p.id = n.person
    order by n.place`.execute(tx);
  return near.map(({ decision, county, evidence }, index) => {
    const { countyName = '', id = null, name = '', birthDate = '', address = null } = rows[index] ?? {};
    return {
      decision,
      county: { code: county, name: countyName },
      person: id === null ? null : { id, name, birthDate, address },
      evidence: [...evidence],
    };
  });
}
