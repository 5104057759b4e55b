import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import type { Stage } from '../stage.ts';

/** Says what just happened, and how far the step is. */
export type Report = (done: number, total: number, what: string) => Promise<void>;

/** 演练的一步. It does what is still open, so that what was played by hand stays as it is. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** When the plan has it: the rehearsal's clock is moved here first, if it is not later already. */
  readonly at: string;
  /** How to play it by hand, and on which page. */
  readonly hint: string;
  readonly path: string;
  /** Who does it, or does the first of it. */
  readonly by: Role;
  readonly play: (stage: Stage, report: Report) => Promise<void>;
}
