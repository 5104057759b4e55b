import { z } from 'zod';
import { FundFiguresSchema } from './funds/funds.schema.ts';
import { HazardFiguresSchema } from './hazards/hazards.schema.ts';
import { PublicityFiguresSchema } from './publicity/publicity.schema.ts';
import { RosterFiguresSchema, TrainingFiguresSchema } from './training/training.schema.ts';

/** 选举办日常工作的数字; money in 分. */
export const OfficeFiguresSchema = z
  .object({
    hazards: HazardFiguresSchema,
    publicity: PublicityFiguresSchema,
    training: TrainingFiguresSchema,
    roster: RosterFiguresSchema,
    funds: FundFiguresSchema,
  })
  .meta({ id: 'OfficeFigures' });

export type OfficeFigures = z.infer<typeof OfficeFiguresSchema>;
