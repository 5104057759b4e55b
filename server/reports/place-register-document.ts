/** 投票站选民登记簿, to be marked at the table when every machine fails: of the place's own voters, never of who has come. */
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { levelWord } from '../documents/official-document.ts';
import type { PlaceRegister } from '../documents/place-register.ts';
import { readBallotColours } from '../phases/voting/ballots/ballot-layout.queries.ts';
import {
  nextElectionDay,
  readVotersOfPlace,
  type VoterOfPlace,
} from '../phases/voting/check-in/voters-of-place.queries.ts';
import { lockPlace } from '../phases/voting/place.queries.ts';
import { recordReading } from '../phases/registration/register.queries.ts';
import { readLetterhead } from './letterhead.ts';

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };
const LEVELS = ['county', 'township'] as const;

export async function placeRegister(acting: Acting, id: string): Promise<PlaceRegister> {
  const place = await lockPlace(acting, id);
  const electionDay = found(await nextElectionDay(acting, id), '这个场所还要进行的投票');
  const voters = await readVotersOfPlace(acting, id, electionDay);
  await recordReading(acting, voters.length);
  const rounds = await levelsOfRounds(acting, electionDay);
  const colours = await readBallotColours(acting, id);
  const used = LEVELS.filter((level) => voters.some((voter) => isDue(voter, rounds, level)));
  const constituencies = [...new Set(voters.map(({ constituency }) => constituency))];
  const sections = [];
  for (const constituency of constituencies) {
    const letterhead = await readLetterhead(acting, constituency);
    const own = voters.filter((voter) => voter.constituency === constituency);
    sections.push({
      issuer: letterhead.issuer,
      constituency: letterhead.constituency.name,
      voters: own.map((voter) => ({
        serial: voter.serials[0] ?? 0,
        name: voter.name,
        sex: SEXES[voter.sex] ?? '',
        bornIn: voter.bornIn,
        due: used.map((level) => isDue(voter, rounds, level)),
        note: voter.proxy ? `由${voter.proxy.name}代领` : '',
      })),
    });
  }
  return {
    kind: 'place-register',
    title: `${place.name}\n选民登记簿`,
    issuer: sections[0]?.issuer ?? '',
    date: acting.today,
    place: place.name,
    electionDay,
    hours: `${place.opensAt}—${place.closesAt}`,
    levels: used.map((level) => ({ word: levelWord(level), colour: colours[level].name })),
    sections: sections.map(({ constituency, voters: own }) => ({ constituency, voters: own })),
  };
}

type Rounds = ReadonlyMap<string, (typeof LEVELS)[number]>;

function isDue({ rounds: own }: VoterOfPlace, rounds: Rounds, level: (typeof LEVELS)[number]): boolean {
  return own.some((round) => rounds.get(round) === level);
}

async function levelsOfRounds({ tx, county }: Acting, day: string): Promise<Rounds> {
  const rows = await tx
    .selectFrom('votingRound')
    .select(['id', 'level'])
    .where('county', '=', county)
    .where('electionDay', '=', day)
    .execute();
  return new Map(rows.map(({ id, level }) => [id, level as (typeof LEVELS)[number]]));
}
