import { LAYOUT_ITEMS, MEETING_ITEMS, type PlaceItem } from '@xuanwu/rules/place-items.ts';
import { z } from 'zod';

const ITEMS = Object.keys({ ...LAYOUT_ITEMS, ...MEETING_ITEMS }) as [PlaceItem, ...PlaceItem[]];
const PlaceItemNameSchema = z.enum(ITEMS);

export const RecordPlaceItemSchema = z.object({
  place: z.uuid(),
  electionDay: z.iso.date(),
  item: PlaceItemNameSchema,
  /** false takes back what was ticked by mistake. */
  isDone: z.boolean(),
  /** 到会人数, only of `heads-counted`. */
  heads: z.int().min(0).max(100_000).nullable(),
});

export const PlaceItemRecordedSchema = z.object({ place: z.uuid(), items: z.int() });

/** 场所布置和程序 of one day. */
export const PlaceItemsSchema = z
  .object({
    done: z.array(
      z.object({ item: PlaceItemNameSchema, at: z.string(), by: z.string(), heads: z.int().nullable() }),
    ),
    /** 领票的选民 and those of them who came by proxy; null while voting goes on. */
    handedOut: z.object({ voters: z.int(), proxies: z.int() }).nullable(),
  })
  .meta({ id: 'PlaceItems' });

export type PlaceItems = z.infer<typeof PlaceItemsSchema>;
