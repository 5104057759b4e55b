import { z } from 'zod';
import { PollingPlaceKindSchema } from '../polling-place.schema.ts';

/** 报警: what somebody has to look at now. */
export const ALARMS = {
  'box-over': '票箱里的选票多于发出的',
  differs: '两次录入不一致，等监督员核对',
  unnamed: '有选票没有记名：离线设备报失，或者流水对不上',
} as const;

const Votes = z.int();

/** 一个投票场所的进度. Numbers of votes (levels), never of people. */
export const PlaceProgressSchema = z
  .object({
    id: z.uuid(),
    county: z.string(),
    area: z.string(),
    areaName: z.string(),
    kind: PollingPlaceKindSchema,
    name: z.string(),
    electionDay: z.iso.date().nullable(),
    opensAt: z.string(),
    closesAt: z.string(),
    votes: Votes,
    done: z.object({
      opened: Votes,
      closed: Votes,
      boxed: Votes,
      first: Votes,
      second: Votes,
      signed: Votes,
      reported: Votes,
    }),
    /** 没有记名的发票 */
    unnamed: z.int(),
    alarms: z.array(z.enum(Object.keys(ALARMS) as [keyof typeof ALARMS])),
  })
  .meta({ id: 'PlaceProgress' });

/** 指挥室. `cursor` is what the next question for changes begins at. */
export const CommandRoomSchema = z
  .object({
    today: z.iso.date(),
    /** 08:30 */
    time: z.string(),
    cursor: z.string(),
    /** In the first answer the counties of a superior office, by code. */
    counties: z.array(z.object({ county: z.string(), name: z.string() })),
    places: z.array(PlaceProgressSchema),
  })
  .meta({ id: 'CommandRoom' });

export const ChangesSinceSchema = z.object({
  since: z
    .string()
    .max(20_000)
    .regex(/^(\d{6}:\d{1,15}(,|$))*$/, '请刷新后再看'),
});

/** 投票情况: ballots handed out, in tens, so that no two readings tell of one person. */
export const TurnoutSchema = z
  .object({
    places: z.array(z.object({ id: z.uuid(), issued: z.int() })),
    levels: z.array(
      z.object({
        county: z.string(),
        level: z.enum(['county', 'township']),
        voters: z.int(),
        issued: z.int(),
      }),
    ),
  })
  .meta({ id: 'Turnout' });

export type PlaceProgress = z.infer<typeof PlaceProgressSchema>;
export type CommandRoom = z.infer<typeof CommandRoomSchema>;
export type Turnout = z.infer<typeof TurnoutSchema>;
export type Alarm = keyof typeof ALARMS;
