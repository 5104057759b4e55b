/** 归档范围: which documents of a cycle are kept, and in which group. */
import type { ArchiveGroup } from '@xuanwu/rules/archive-retention.ts';
import type { DocumentKind } from '../documents.schema.ts';

/** Null: an empty form, a copy for use on the day, or personal data that nobody may keep on. */
export const ARCHIVE_GROUP_OF: Readonly<Partial<Record<DocumentKind, ArchiveGroup>>> = {
  'roll-notice': 'outcome',
  'initial-candidates-notice': 'outcome',
  'formal-candidates-notice': 'outcome',
  'formal-removal-notice': 'outcome',
  'correction-notice': 'outcome',
  'fact-notice': 'outcome',
  'ballot-sheet': 'outcome',
  'result-report': 'outcome',
  'result-notice': 'outcome',
  'credentials-report': 'outcome',
  'deputies-notice': 'outcome',
  'void-election-notice': 'outcome',
  'objection-decision': 'record',
  'nomination-form': 'record',
  'consultation-record': 'record',
  'primary-report': 'record',
  'exclusion-notice': 'record',
  'audit-report': 'record',
  'candidate-introduction': 'record',
  'place-notice': 'routine',
  'contingency-notice': 'routine',
  'polling-staff-list': 'routine',
  'sealing-record': 'record',
  'handover-list': 'record',
  'meeting-programme': 'routine',
  'box-custody-record': 'routine',
};
