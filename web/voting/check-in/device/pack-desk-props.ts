import type { Reached } from '../../../registration/phone/use-reach.ts';
import type { OpenPack } from './kept-packs.ts';
import type { Packs } from './use-packs.ts';

export interface PackDeskProps {
  readonly reached: Reached;
  readonly packs: Packs;
  readonly pack: OpenPack;
  readonly onSignIn: () => void;
  readonly onTake: () => void;
}
