/** 代表资格审查的各种办理 · what each is given and answers. */
import type {
  ConfirmCredentialsSchema,
  CredentialsConfirmedSchema,
  CredentialsReportedSchema,
  DeputiesPublishedSchema,
  PublishDeputiesSchema,
  ReportCredentialsSchema,
} from '@xuanwu/server/phases/results/credentials/credentials.schema.ts';
import type { Shape } from './shape.ts';

export interface CredentialsActShapes {
  'report-credentials': Shape<typeof ReportCredentialsSchema, typeof CredentialsReportedSchema>;
  'confirm-credentials': Shape<typeof ConfirmCredentialsSchema, typeof CredentialsConfirmedSchema>;
  'publish-deputies': Shape<typeof PublishDeputiesSchema, typeof DeputiesPublishedSchema>;
}
