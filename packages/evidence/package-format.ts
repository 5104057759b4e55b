/**
 * 证据包: a folder (or a ZIP of it) that an outsider can check without the system that made it.
 *
 *   manifest.json      format, county, cycle, when, and every other file with its size and SHA-256
 *   manifest.sig       Ed25519 over the bytes of manifest.json, base64
 *   key.pem            the public key (SPKI)
 *   ledger.jsonl       one line a position: {"position", "hash", "body"}; body is the text that was hashed
 *   checkpoints.jsonl  one line each: {"checkpoint": {ledger, length, root, at}, "signature"}
 *   records/<kind>.jsonl   what was decided, from the tables: {"id", "data"}, one line a record
 */
import type {
  AuditRecord,
  BoxRecord,
  BundleRecord,
  CloseRecord,
  ClosingRecord,
  ConfirmationRecord,
  ConstituenciesRecord,
  ConsultationRecord,
  CountRecord,
  CredentialsRecord,
  DeputyListRecord,
  DestructionRecord,
  ElectionDayRecord,
  FormalListRecord,
  FormalRemovalRecord,
  HandoverRecord,
  InitialListRecord,
  LocalRulesRecord,
  PlanRecord,
  PrimaryRecord,
  ResultRecord,
  RollCorrectionRecord,
  RollObjectionRecord,
  RollPostingRecord,
  RollRecord,
  RoundRecord,
  SealingRecord,
  SeatsRecord,
  SheetRecord,
  SilentPointRecord,
} from './records.ts';

/** As it is written today. The number rises whenever a file is added or changes its shape. */
export const PACKAGE_FORMAT = 'xuanwu-evidence-4';

export interface Manifest {
  readonly format: string;
  readonly county: string;
  readonly countyName: string;
  readonly cycle: string;
  readonly exportedAt: string;
  readonly rehearsal: boolean;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** Records by kind, as they stand in `records/<kind>.jsonl`. */
export interface RecordKinds {
  readonly 'silent-point': SilentPointRecord;
  readonly 'local-rules': LocalRulesRecord;
  readonly plan: PlanRecord;
  readonly seats: SeatsRecord;
  readonly constituencies: ConstituenciesRecord;
  readonly roll: RollRecord;
  readonly 'roll-correction': RollCorrectionRecord;
  readonly 'roll-posting': RollPostingRecord;
  readonly 'roll-objection': RollObjectionRecord;
  readonly 'initial-list': InitialListRecord;
  readonly consultation: ConsultationRecord;
  readonly primary: PrimaryRecord;
  readonly 'formal-list': FormalListRecord;
  readonly 'formal-removal': FormalRemovalRecord;
  readonly round: RoundRecord;
  readonly close: CloseRecord;
  readonly box: BoxRecord;
  readonly bundle: BundleRecord;
  readonly sheet: SheetRecord;
  readonly count: CountRecord;
  readonly audit: AuditRecord;
  readonly result: ResultRecord;
  readonly confirmation: ConfirmationRecord;
  readonly credentials: CredentialsRecord;
  readonly 'deputy-list': DeputyListRecord;
  readonly 'election-day': ElectionDayRecord;
  readonly sealing: SealingRecord;
  readonly handover: HandoverRecord;
  readonly closing: ClosingRecord;
  readonly destruction: DestructionRecord;
}

export type RecordKind = keyof RecordKinds;

export const RECORD_KINDS: readonly RecordKind[] = [
  'silent-point',
  'local-rules',
  'plan',
  'seats',
  'constituencies',
  'roll',
  'roll-correction',
  'roll-posting',
  'roll-objection',
  'initial-list',
  'consultation',
  'primary',
  'formal-list',
  'formal-removal',
  'round',
  'close',
  'box',
  'bundle',
  'sheet',
  'count',
  'audit',
  'result',
  'confirmation',
  'credentials',
  'deputy-list',
  'election-day',
  'sealing',
  'handover',
  'closing',
  'destruction',
];

/** Kinds that came to the format of today after it was first written: a package may be without them. */
const LATER_IN_4: readonly RecordKind[] = [
  'bundle',
  'audit',
  'credentials',
  'deputy-list',
  'sealing',
  'handover',
  'closing',
  'destruction',
];
/** Kinds that came with a format. */
const WITH_3: readonly RecordKind[] = ['roll-posting', 'roll-objection'];
const WITH_4: readonly RecordKind[] = ['consultation', 'primary', 'formal-removal', ...LATER_IN_4];

/**
 * Formats that can be read, with the record files that a package of the format may be without. Between the first two some packages
 * were written with the newer files under the older name.
 */
export const READABLE_FORMATS: Readonly<Record<string, readonly RecordKind[]>> = {
  'xuanwu-evidence-1': ['silent-point', 'local-rules', 'election-day', ...WITH_3, ...WITH_4],
  'xuanwu-evidence-2': [...WITH_3, ...WITH_4],
  'xuanwu-evidence-3': WITH_4,
  [PACKAGE_FORMAT]: LATER_IN_4,
};

/** Kinds that are sealed in the ledger and stay out of the package: they hold what may not be handed out, or nothing to check. */
export const SEALED_ONLY: readonly string[] = [
  'voter-file',
  'body',
  'exclusion',
  'exclusion-objection',
  'nominee-correction',
  'fact-check',
  'candidate-pledge',
  'candidate-meeting',
  'legal-enquiry',
  'person-fact',
  'eligibility-list',
  'write-in-check',
  'document-wording',
  'issued-document',
  'fund-budget',
  'first-session',
  'submission',
  'submission-answer',
  'submission-withdrawal',
  'inspection',
  'inspection-reply',
  'stage-gate',
  'sheet-order',
  'reported-sheet',
  'bulletin',
];
