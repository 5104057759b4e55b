/** 在手机上查 · by the rules and the comparison of the server, among those whom this phone knows; the answer has the form of the server's. */
import { matchesInRegister } from '@xuanwu/linkage/review/matches-in-register.ts';
import { recordOf } from '@xuanwu/linkage/stored-record.ts';
import { NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import type { LiveCheck } from '@xuanwu/server/phases/registration/live-check/live-check.schema.ts';
import type { VoterDetails } from '@xuanwu/server/phases/registration/register-voter.schema.ts';
import { typedNumber } from '../typed-number.ts';
import type { OpenRegister, Voter } from './kept-registers.ts';

const MOST_NAMED = 30;
const SEX = { male: '男', female: '女', unknown: '' } as const;

/** By a name or a part of it. */
export function findByName({ voters }: Pick<OpenRegister, 'voters'>, name: string): Voter[] {
  const wanted = name.replaceAll(/\s/g, '');
  return wanted === '' ? [] : voters.filter((voter) => voter.name.includes(wanted)).slice(0, MOST_NAMED);
}

export function lookUp(register: OpenRegister, voter: Omit<VoterDetails, 'voterGroup'>): LiveCheck {
  const { kept, voters, records } = register;
  const number = typedNumber(voter.idNumber);
  const own = recordOf({
    name: voter.name,
    id_number: number.valid ? number.normalised : voter.idNumber,
    sex: SEX[number.sex],
    birth_date: number.birthDate ?? '',
    ethnicity: voter.ethnicity ?? '',
    household_address: voter.address ?? '',
    phone: voter.phone ?? '',
  });
  const { bearers, near } = matchesInRegister(own, records);
  const found = {
    eligible: number.valid ? eligibility(register, number.birthDate) : null,
    // What was issued is known only where there is network.
    certificate: null,
    places: bearers.flatMap((index) => placesOf(register, voters[index])),
    near: near.map(({ candidate, decision, evidence }) => ({
      decision,
      county: kept.county,
      person: shown(voters[candidate]),
      evidence: [...evidence],
    })),
  };
  return { ...found, finding: findingOf(found, voter) };
}

function findingOf(
  { eligible, places, near }: Omit<LiveCheck, 'finding'>,
  { name }: Pick<VoterDetails, 'name'>,
): LiveCheck['finding'] {
  if (places.length > 0) return 'on-roll';
  if (eligible?.permitted === false) return 'not-eligible';
  if (near.length > 0) return 'near';
  return eligible === null || name === '' ? 'incomplete' : 'not-found';
}

/** On the election day of every constituency; the first that forbids it says why. */
function eligibility(
  { kept, law = NATIONAL_LAW }: OpenRegister,
  birthDate: string | null,
): LiveCheck['eligible'] {
  const rulings = kept.constituencies.map(({ electionDay }) =>
    mayBeRegistered({ birthDate, electionDay, isCitizen: true, deprived: null }, law),
  );
  const ruling = rulings.find(({ permitted }) => !permitted) ?? rulings[0];
  if (!ruling) return null;
  const reasons = ruling.reasons.map(({ field: _field, ...reason }) => reason);
  return { permitted: ruling.permitted, reasons };
}

function placesOf({ kept }: OpenRegister, voter: Voter | undefined): LiveCheck['places'] {
  return (voter?.levels ?? []).map((level) => ({
    county: kept.county,
    level,
    constituency: kept.constituencies.find((each) => each.level === level)?.name ?? null,
    name: voter?.name ?? null,
  }));
}

function shown(voter: Voter | undefined): LiveCheck['near'][number]['person'] {
  return voter
    ? { id: voter.person, name: voter.name, birthDate: voter.birthDate, address: voter.address }
    : null;
}
