import type { Stage } from '@xuanwu/server/rehearsal/stage.ts';

export interface Constituency {
  readonly id: string;
  readonly round: string;
  readonly voters: readonly string[];
}

/** A constituency with its first round and the voters of its roll. */
export async function findConstituency(stage: Stage, name: string): Promise<Constituency> {
  return stage.read(async (tx) => {
    const { id } = await tx
      .selectFrom('constituency')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    const round = await tx
      .selectFrom('votingRound')
      .select('id')
      .where('constituency', '=', id)
      .executeTakeFirstOrThrow();
    const voters = await tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', id)
      .orderBy('serial')
      .execute();
    return { id, round: round.id, voters: voters.map(({ person }) => person) };
  });
}
