import { EQUIPMENT, type Equipment } from '@xuanwu/rules/place-equipment.ts';
import { z } from 'zod';

const EquipmentSchema = z.enum(Object.keys(EQUIPMENT) as [Equipment, ...Equipment[]]);
const CountSchema = z.int().min(0).max(100_000);

/** One number each, so that who plans and who takes delivery do not write over one another. */
export const RecordPlaceEquipmentSchema = z.object({
  place: z.uuid(),
  electionDay: z.iso.date(),
  changes: z
    .array(
      z.object({
        item: EquipmentSchema,
        number: z.enum(['planned', 'delivered', 'returned']),
        count: CountSchema,
      }),
    )
    .min(1, '没有改动，不用登记')
    .max(3 * Object.keys(EQUIPMENT).length)
    .refine(
      (changes) => new Set(changes.map(({ item, number }) => `${item} ${number}`)).size === changes.length,
      '同一个数字写了两次',
    ),
});

export const PlaceEquipmentRecordedSchema = z.object({ place: z.uuid(), changes: z.int() });

/** 设备物资清单 of one day; empty before it is begun. */
export const PlaceEquipmentSchema = z
  .array(
    z.object({ item: EquipmentSchema, planned: CountSchema, delivered: CountSchema, returned: CountSchema }),
  )
  .meta({ id: 'PlaceEquipment' });

export type PlaceEquipment = z.infer<typeof PlaceEquipmentSchema>;
export type RecordPlaceEquipment = z.infer<typeof RecordPlaceEquipmentSchema>;
