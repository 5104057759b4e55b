import { groundOf } from '@xuanwu/rules/articles.ts';
import { type Reason, reason } from '@xuanwu/rules/ruling.ts';
import { constituencySize } from '@xuanwu/rules/seat-ledger.ts';
import { seatsAccountedFor } from '@xuanwu/rules/seats-accounted-for.ts';
import type { ElectionSeats } from './constituencies-record.ts';

/** 能否公布选区: every election has its seats, each of them has a constituency or is recorded vacant, and every constituency has one to three. */
export function publicationReasons(election: ElectionSeats, electionDay: string): Reason[] {
  const { name, seats, vacant, constituencies } = election;
  if (seats === null) {
    return [reason(groundOf('quota-vacant', electionDay), `${name}：代表名额尚未确定`, false)];
  }
  const whole = seatsAccountedFor({
    electionDay,
    seats,
    vacant,
    constituencies: constituencies.map((constituency) => constituency.seats),
  });
  return [
    ...whole.reasons.map((each) => ({ ...each, test: `${name}: ${each.test}` })),
    ...constituencies.map((constituency) => constituencySize(constituency, electionDay)),
  ];
}
