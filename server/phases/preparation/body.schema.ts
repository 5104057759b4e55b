import { z } from 'zod';

const Name = z.string().trim().min(1).max(40);

export const BodyKindSchema = z.enum(['committee', 'office', 'working-group']);
export const DutySchema = z.enum(['chair', 'vice-chair', 'member']);

const MemberSchema = z.object({ name: Name, duty: DutySchema });

export const AppointBodySchema = z.object({
  cycle: z.uuid(),
  kind: BodyKindSchema,
  area: z.string(),
  name: z.string().trim().min(1).max(80),
  /** 任命机关, e.g. 五大连池市人大常委会. */
  appointedBy: z.string().trim().min(1).max(80),
  documentNumber: z.string().trim().min(1).max(60),
  members: z.array(MemberSchema).min(1),
});

export const BodyAppointedSchema = z.object({ body: z.uuid(), warnings: z.array(z.string()) });

export const RecordResignationSchema = z.object({
  member: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});

export const AppointReplacementSchema = z.object({
  /** The member who left. */
  replaces: z.uuid(),
  name: Name,
  documentNumber: z.string().trim().min(1).max(60),
});

export const MemberChangedSchema = z.object({ member: z.uuid() });
