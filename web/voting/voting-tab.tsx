import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';

export function VotingTab({ constituency }: { constituency: ConstituencyRow }) {
  return <div>{constituency.name}</div>;
}
