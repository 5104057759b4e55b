/** 出事的投票站: which stations lose their network and which one its power, the same ones in every run. */
import { sql } from 'kysely';
import type { Stage } from '../../stage.ts';

export interface Station {
  readonly id: string;
  readonly name: string;
}

/** Stations none of whose voters may go to a mobile box, in the order of their names: their lists can be taken along. */
async function readStations({ read, county }: Stage): Promise<Station[]> {
  const { rows } = await read((tx) =>
    sql<Station>`
      select p.id, p.name from polling_place p
      where p.county = ${county} and p.kind = 'station' and not exists (
        select from polling_place_constituency own
        join polling_place_constituency s on s.county = own.county and s.constituency = own.constituency
        join polling_place box on box.county = s.county and box.id = s.place and box.kind = 'mobile-box'
        where own.county = p.county and own.place = p.id)
      order by p.name`.execute(tx),
  );
  return rows;
}

const WITHOUT_NETWORK = 3;

export async function stationsWithoutNetwork(stage: Stage): Promise<Station[]> {
  return (await readStations(stage)).slice(0, WITHOUT_NETWORK);
}

export async function stationWithoutPower(stage: Stage): Promise<Station | undefined> {
  return (await readStations(stage))[WITHOUT_NETWORK];
}
