import { z } from 'zod';

export const ExportPackageSchema = z.object({ cycle: z.uuid() });

export const ExportAskedSchema = z.object({ job: z.uuid() });
