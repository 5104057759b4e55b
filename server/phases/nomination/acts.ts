/** 代表候选人的提出 · the acts of this room, each with a route of its own name. */
import { decidePrimary } from './consultation/decide-primary.ts';
import { enterPrimaryCount } from './consultation/enter-primary-count.ts';
import { openConsultation } from './consultation/open-consultation.ts';
import { orderPrimary } from './consultation/order-primary.ts';
import { recordConsultation } from './consultation/record-consultation.ts';
import { removeVoterGroup } from './consultation/remove-voter-group.ts';
import { resolvePrimaryCount } from './consultation/resolve-primary-count.ts';
import { setUpVoterGroup } from './consultation/set-up-voter-group.ts';
import { summariseConsultation } from './consultation/summarise-consultation.ts';
import { withdrawConsultationRecord } from './consultation/withdraw-consultation-record.ts';
import { fixFormalList } from './formal-list/fix-formal-list.ts';
import { publishFormalList } from './formal-list/publish-formal-list.ts';
import { reopenFormalList } from './formal-list/reopen-formal-list.ts';
import { concludeFactCheck } from './initial-list/conclude-fact-check.ts';
import { correctNominee } from './initial-list/correct-nominee.ts';
import { decideExclusionObjection } from './initial-list/decide-exclusion-objection.ts';
import { excludeCandidate } from './initial-list/exclude-candidate.ts';
import { notifyExclusion } from './initial-list/notify-exclusion.ts';
import { objectToExclusion } from './initial-list/object-to-exclusion.ts';
import { publishInitialList } from './initial-list/publish-initial-list.ts';
import { receiveFactObjection } from './initial-list/receive-fact-objection.ts';
import { addCandidatePledge } from './introduction/add-candidate-pledge.ts';
import { cancelCandidateMeeting } from './introduction/cancel-candidate-meeting.ts';
import { planCandidateMeeting } from './introduction/plan-candidate-meeting.ts';
import { recordCandidateMeeting } from './introduction/record-candidate-meeting.ts';
import { recordIntroduction } from './introduction/record-introduction.ts';
import { recordMeetingRequest } from './introduction/record-meeting-request.ts';
import { removeCandidatePhoto } from './introduction/remove-candidate-photo.ts';
import { cancelNomination } from './nominations/cancel-nomination.ts';
import { closeNominationCollection } from './nominations/collections/close-nomination-collection.ts';
import { giveUpNominationCollection } from './nominations/collections/give-up-nomination-collection.ts';
import { openNominationCollection } from './nominations/collections/open-nomination-collection.ts';
import { nominate } from './nominations/nominate.ts';
import { recordNomineeStatement } from './nominations/record-nominee-statement.ts';
import { supplementNomination } from './nominations/supplement-nomination.ts';
import { withdrawSignature } from './nominations/withdraw-signature.ts';
import { askForReview } from './review/ask-for-review.ts';
import { deleteReviewOpinions } from './review/delete-review-opinions.ts';
import { giveReviewOpinion } from './review/give-review-opinion.ts';
import { recordReviewNotice } from './review/record-review-notice.ts';

export const ACTS_OF_NOMINATION = [
  nominate,
  cancelNomination,
  supplementNomination,
  withdrawSignature,
  recordNomineeStatement,
  askForReview,
  giveReviewOpinion,
  recordReviewNotice,
  deleteReviewOpinions,
  openNominationCollection,
  closeNominationCollection,
  giveUpNominationCollection,
  excludeCandidate,
  notifyExclusion,
  objectToExclusion,
  decideExclusionObjection,
  correctNominee,
  receiveFactObjection,
  concludeFactCheck,
  publishInitialList,
  setUpVoterGroup,
  removeVoterGroup,
  openConsultation,
  recordConsultation,
  withdrawConsultationRecord,
  summariseConsultation,
  orderPrimary,
  enterPrimaryCount,
  resolvePrimaryCount,
  decidePrimary,
  fixFormalList,
  reopenFormalList,
  publishFormalList,
  recordIntroduction,
  recordMeetingRequest,
  planCandidateMeeting,
  recordCandidateMeeting,
  cancelCandidateMeeting,
  addCandidatePledge,
  removeCandidatePhoto,
];
