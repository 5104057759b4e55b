import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 离线登记交齐以前不宣布投票结束 · 选举法（2020）第四十四条: how many ballots were handed out is known when every journal has come in. */
export function journalsAreIn(electionDay: CivilDate, packsOut: number): Ruling {
  const test = `没有交回的离线登记 ${packsOut} = 0`;
  return rule([reason(groundOf('res-boxcheck', electionDay), test, packsOut === 0)]);
}

/** 离线登记包的内容, as it is signed: without what only the device may know. */
export interface PackContents {
  readonly pack: string;
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly opensAt: string;
    readonly closesAt: string;
  };
  readonly electionDay: CivilDate;
  readonly unnamed: number | null;
  readonly now: string;
  readonly rounds: readonly {
    readonly id: string;
    readonly level: string;
    readonly constituency: string;
    readonly colour: string;
  }[];
  readonly voters: readonly {
    readonly person: string;
    readonly name: string;
    readonly sex: string;
    readonly bornIn: string;
    readonly address: string | null;
    readonly serials: readonly number[];
    readonly cards: readonly string[];
    readonly rounds: readonly string[];
    readonly handedOut: readonly string[];
    readonly proxy: { readonly person: string; readonly name: string } | null;
  }[];
}

/** What is hashed and signed of a pack: the same text here and there, whoever has carried it. */
export function textOfPack({ pack, place, electionDay, unnamed, now, rounds, voters }: PackContents): string {
  const { id, name, opensAt, closesAt } = place;
  return `xuanwu-place-pack-1\n${JSON.stringify([
    pack,
    [id, name, opensAt, closesAt],
    electionDay,
    unnamed,
    now,
    rounds.map((round) => [round.id, round.level, round.constituency, round.colour]),
    voters.map((voter) => [
      voter.person,
      voter.name,
      voter.sex,
      voter.bornIn,
      voter.address,
      voter.serials,
      voter.cards,
      voter.rounds,
      voter.handedOut,
      voter.proxy && [voter.proxy.person, voter.proxy.name],
    ]),
  ])}`;
}
