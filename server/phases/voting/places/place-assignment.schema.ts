import { z } from 'zod';

const Serial = z.int().min(1).max(9_999_999);

/** 分配选民 of one constituency's roll, in place of what was said before. */
export const AssignPollingPlacesSchema = z.object({
  constituency: z.uuid(),
  ranges: z
    .array(z.object({ place: z.uuid(), from: Serial, to: Serial }))
    .min(1)
    .max(50),
});

export const PollingPlacesAssignedSchema = z.object({
  /** 已定在一个场所的. */
  assigned: z.int(),
  /** 还可以去两个以上场所的. */
  left: z.int(),
});

/** 一个选区的分配: its places, and who votes where. */
export const PlaceAssignmentSchema = z
  .object({
    places: z.array(
      z.object({
        place: z.uuid(),
        name: z.string(),
        voters: z.int(),
        /** 最小、最大的序号 of those who were assigned; null where nobody was. */
        from: z.int().nullable(),
        to: z.int().nullable(),
      }),
    ),
    /** 本选区决定投票场所的选民 in all, and the serials they have. */
    voters: z.int(),
    lastSerial: z.int(),
    left: z.int(),
    /** 投票已经开始: then single voters are moved. */
    isOpen: z.boolean(),
  })
  .meta({ id: 'PlaceAssignment' });

export type PlaceAssignment = z.infer<typeof PlaceAssignmentSchema>;
