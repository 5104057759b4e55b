/** 法律问题和地方规定 · the acts of this room, each with a route of its own name. */
import { adoptLocalRules } from './adopt-local-rules.ts';
import { answerLegalEnquiry } from './answer-legal-enquiry.ts';
import { askLegalEnquiry } from './ask-legal-enquiry.ts';
import { decideSilentPoint } from './decide-silent-point.ts';
import { withdrawLocalRules } from './withdraw-local-rules.ts';

export const ACTS_OF_LAW = [
  decideSilentPoint,
  adoptLocalRules,
  withdrawLocalRules,
  askLegalEnquiry,
  answerLegalEnquiry,
];
