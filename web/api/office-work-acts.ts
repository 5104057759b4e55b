/** 选举办的日常工作 · what each act is given and answers. */
import type {
  AssignHazardSchema,
  HazardsAssignedSchema,
} from '@xuanwu/server/reports/hazards/hazards.schema.ts';
import type { Shape } from './shape.ts';

export interface OfficeWorkActShapes {
  'assign-hazard': Shape<typeof AssignHazardSchema, typeof HazardsAssignedSchema>;
}
