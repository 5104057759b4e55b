/** 酝酿协商 and 预选 in a constituency of a rehearsal, by its own people: what tests of the formal list begin with. */
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { civilDate } from '@xuanwu/server/acts/clock.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { enterPrimaryCount } from '@xuanwu/server/phases/nomination/consultation/enter-primary-count.ts';
import { openConsultation } from '@xuanwu/server/phases/nomination/consultation/open-consultation.ts';
import { recordConsultation } from '@xuanwu/server/phases/nomination/consultation/record-consultation.ts';
import { setUpVoterGroup } from '@xuanwu/server/phases/nomination/consultation/set-up-voter-group.ts';
import { summariseConsultation } from '@xuanwu/server/phases/nomination/consultation/summarise-consultation.ts';
import type { Stage } from '@xuanwu/server/rehearsal/stage.ts';
import { expect } from 'vitest';

export interface Opinion {
  readonly candidates: readonly string[];
  readonly voters: number;
}

/** 选民小组 of so many voters. */
export function setUpGroup(
  stage: Stage,
  constituency: string,
  name: string,
  voters = 60,
): Promise<{ group: string }> {
  const input = { constituency, group: null, name, convener: '召小一', voters };
  return stage.act('demo-clerk', setUpVoterGroup, input);
}

/** 一轮协商: the group of this constituency says this; sixty voters, fifty of them present. */
export async function talk(
  stage: Stage,
  constituency: string,
  groups: readonly string[],
  opinions: readonly Opinion[],
  form: 'lists' | 'nominees' = 'lists',
): Promise<string> {
  const { consultation } = await stage.act('demo-clerk', openConsultation, { constituency, form });
  for (const group of groups) await record(stage, consultation, group, opinions);
  return consultation;
}

export function record(
  stage: Stage,
  consultation: string,
  group: string,
  opinions: readonly Opinion[],
  present = 50,
) {
  return stage.act('demo-registrar', recordConsultation, {
    consultation,
    group,
    heldOn: civilDate(stage.context.clock.now()),
    present,
    opinions: opinions.map(({ candidates, voters }) => ({ candidates: [...candidates], voters })),
  });
}

export function meetingToday(stage: Stage, inFavour = 9) {
  return { heldOn: civilDate(stage.context.clock.now()), minute: '选委会会议纪要', present: 9, inFavour };
}

export function summarise(
  stage: Stage,
  consultation: string,
  outcome: 'united' | 'another-round' | 'primary',
  missing: readonly { group: string; reason: string }[] = [],
) {
  return performAct(stage.context, stage.actor('demo-clerk'), summariseConsultation, {
    consultation,
    outcome,
    meeting: meetingToday(stage),
    wanted: null,
    missing: [...missing],
  });
}

export interface Figures {
  readonly issued?: number;
  readonly cast: number;
  readonly invalid?: number;
  readonly votes: Readonly<Record<string, number>>;
}

/** 预选计票单 · as one teller enters it. */
export function enterSheet(
  stage: Stage,
  account: 'demo-teller-1' | 'demo-teller-2',
  primary: string,
  figures: Figures,
) {
  const { cast, issued = cast, invalid = 0, votes } = figures;
  return performAct(stage.context, stage.actor(account), enterPrimaryCount, {
    primary,
    sheet: {
      issued,
      cast,
      invalid,
      blank: 0,
      votes: Object.entries(votes).map(([candidate, each]) => ({ candidate, for: each })),
    },
  });
}

/** 法律未定事项 · decided otherwise than it was. */
export async function decidePoint(stage: Stage, parameter: string, value: unknown): Promise<void> {
  const held = await stage.read((tx) =>
    tx
      .selectFrom('silentPointDecision')
      .select('id')
      .where('parameter', '=', parameter)
      .where('id', 'not in', (eb) =>
        eb
          .selectFrom('silentPointDecision')
          .select('supersedes')
          .where('supersedes', 'is not', null)
          .$castTo<{ supersedes: string }>(),
      )
      .executeTakeFirst(),
  );
  await stage.act('demo-chief', decideSilentPoint, {
    points: [{ parameter: parameter as never, value: value as never, supersedes: held?.id ?? null }],
    decidedBy: '五大连池市选举委员会',
    document: '五选委演〔2016〕2号',
  });
}

/** A refusal by this rule, with this arithmetic. */
export const refusedFor = (rule: string, arithmetic?: string) => ({
  kind: 'refused',
  ruling: {
    reasons: expect.arrayContaining([
      expect.objectContaining({ rule, holds: false, ...(arithmetic !== undefined && { test: arithmetic }) }),
    ]),
  },
});
