/** 督导检查: what goes in and out of the acts, and as pages read it. */
import { GATED_STAGES, INSPECTION_STAGES, type InspectionStage } from '@xuanwu/rules/stage-gate.ts';
import { z } from 'zod';

const StageSchema = z.enum(Object.keys(INSPECTION_STAGES) as [InspectionStage, ...InspectionStage[]]);
const GatedSchema = z.enum(GATED_STAGES);
const Code = z.string().regex(/^(\d{6}|\d{9})$/, '应为六位或者九位的行政区划代码');
const Text = z.string().trim().min(2).max(2000);

export const RecordInspectionSchema = z.object({
  /** 检查了哪里 */
  of: Code,
  stage: StageSchema,
  visitedOn: z.iso.date(),
  /** 督导组 */
  inspectors: z.string().trim().min(2).max(120),
  summary: Text,
  findings: z.array(z.object({ finding: Text, rectifyBy: z.iso.date() })).max(50),
});

export const InspectionSchema = z.object({ inspection: z.uuid() });

export const RectifyFindingSchema = z.object({ finding: z.uuid(), content: Text });

export const JudgeRectificationSchema = z.object({
  finding: z.uuid(),
  accepted: z.boolean(),
  content: Text,
});

export const FindingSchema = z.object({ finding: z.uuid() });

export const RequireStageGateSchema = z.object({
  stage: GatedSchema,
  document: z.string().trim().min(1, '请填文号').max(60),
});

export const LiftStageGateSchema = z.object({ gate: z.uuid() });

export const StageGateSchema = z.object({ gate: z.uuid() });

/** 问题的状态 */
export const FINDING_STATES = {
  open: '待整改',
  rectified: '已整改，待销号',
  returned: '退回重新整改',
  accepted: '已销号',
} as const;

const PlaceSchema = z.object({ code: z.string(), name: z.string() });

export const FindingRowSchema = z
  .object({
    id: z.uuid(),
    inspection: z.uuid(),
    by: PlaceSchema,
    of: PlaceSchema,
    stage: StageSchema,
    visitedOn: z.iso.date(),
    finding: z.string(),
    rectifyBy: z.iso.date(),
    isLate: z.boolean(),
    state: z.enum(['open', 'rectified', 'returned', 'accepted']),
    replies: z.array(
      z.object({
        kind: z.enum(['rectified', 'returned', 'accepted']),
        content: z.string(),
        on: z.iso.date(),
      }),
    ),
    /** The caller's office mends it, or judges whether it is mended. */
    isMineToRectify: z.boolean(),
    isMineToJudge: z.boolean(),
  })
  .meta({ id: 'FindingRow' });

export const InspectionsViewSchema = z
  .object({
    place: PlaceSchema,
    today: z.iso.date(),
    /** 可以检查的地方 */
    below: z.array(PlaceSchema),
    inspections: z.array(
      z.object({
        id: z.uuid(),
        by: PlaceSchema,
        of: PlaceSchema,
        stage: StageSchema,
        visitedOn: z.iso.date(),
        inspectors: z.string(),
        summary: z.string(),
        findings: z.int(),
        open: z.int(),
      }),
    ),
    findings: z.array(FindingRowSchema),
    gates: z.array(
      z.object({
        id: z.uuid(),
        by: PlaceSchema,
        stage: GatedSchema,
        document: z.string(),
        requiredOn: z.iso.date(),
        liftedOn: z.iso.date().nullable(),
        isMine: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'InspectionsView' });

export type FindingRow = z.infer<typeof FindingRowSchema>;
export type InspectionsView = z.infer<typeof InspectionsViewSchema>;
