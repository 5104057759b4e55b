import { z } from 'zod';

export const AssignTaskSchema = z.object({ task: z.uuid(), responsible: z.string().trim().min(1).max(40) });

export const SignOffTaskSchema = z.object({
  task: z.uuid(),
  /** 佐证: document number, minute, link to a record. */
  evidence: z.string().trim().min(1).max(400),
});

export const TaskChangedSchema = z.object({ task: z.uuid() });
