import type { OpenRegister } from './kept-registers.ts';
import type { Reached } from './use-reach.ts';
import type { Registers } from './use-registers.ts';

export interface DeskProps {
  readonly reached: Reached;
  readonly registers: Registers;
  readonly register: OpenRegister;
  readonly onSignIn: () => void;
  readonly onTake: () => void;
}
