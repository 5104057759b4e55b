import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { Level, OfficialDocument } from '../official-document.ts';
import type { Form } from './form.ts';

/** What every paper of a place and its day carries. */
export interface PlacePaper {
  readonly issuer: string;
  /** 云岭市人民代表大会, or that and the township's. */
  readonly congress: string;
  readonly place: string;
  readonly address: string;
  readonly electionDay: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** 在这里投票的选区. */
  readonly constituencies: readonly { readonly name: string; readonly level: Level }[];
}

/** The head of a form: title, place, day, constituencies. */
export function paperHead(paper: PlacePaper, name: string): OfficialDocument & Pick<Form, 'kind' | 'head'> {
  const { issuer, congress, electionDay, place, constituencies } = paper;
  return {
    kind: 'form',
    title: name,
    issuer,
    date: electionDay,
    head: [
      `${congress}代表选举`,
      place,
      constituencies.map((each) => each.name).join('、'),
      writtenDate(electionDay),
    ],
  };
}
