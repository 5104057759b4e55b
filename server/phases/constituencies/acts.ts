/** 选区划分 · the acts of this room, each with a route of its own name. */
import { assignSeats } from './assign-seats.ts';
import { correctConstituency } from './correct-constituency.ts';
import { drawConstituencies } from './draw-constituencies.ts';
import { publishConstituencies } from './publish-constituencies.ts';
import { recordVacantSeats } from './record-vacant-seats.ts';
import { removeConstituency } from './remove-constituency.ts';
import { withdrawSeats } from './withdraw-seats.ts';

export const ACTS_OF_CONSTITUENCIES = [
  drawConstituencies,
  correctConstituency,
  removeConstituency,
  assignSeats,
  withdrawSeats,
  recordVacantSeats,
  publishConstituencies,
];
