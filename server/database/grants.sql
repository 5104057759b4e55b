-- What the application's role may do, after every migration: it owns nothing, and of the ledger it may only append.

revoke all on all tables in schema public from :application;
grant usage on schema public to :application;
grant select, insert, update, delete on all tables in schema public to :application;
grant usage on all sequences in schema public to :application;
grant execute on all functions in schema public to :application;

revoke update, delete on ledger_entry, ledger_position, ledger_checkpoint from :application;
revoke update, delete on exclusion from :application;
revoke update, delete on project_wording from :application;
revoke insert, update, delete on migration from :application;
revoke insert, delete on installation from :application;

-- A decision is never changed; a file of local rules is only withdrawn, an enquiry only answered.
revoke update, delete on silent_point_decision, local_rules, legal_enquiry from :application;
grant update (withdrawn_on, withdrawn_reason, withdrawn_entry) on local_rules to :application;
grant update (answer, document, area, answered_on, answered_entry) on legal_enquiry to :application;

-- What was sent upward stays as it was sent, and an answer as it was given; a draft is only sent, a submission only answered or withdrawn.
revoke update, delete on submission, submission_file from :application;
grant update (sent_on, sent_entry, withdrawn_on, withdrawn_reason, withdrawn_entry, outcome, answer, answer_document, answered_on,
  answer_entry) on submission to :application;

-- A sheet stays as it was made, and so does what was found and answered at an inspection; orders and gates only end; an issued bulletin stays.
revoke update, delete on sheet_order, sheet, sheet_reminder, inspection, inspection_finding, inspection_reply, stage_gate, first_session,
  bulletin from :application;
grant update (stopped_on, stopped_entry) on sheet_order to :application;
grant update (sent_on, sent_entry) on sheet to :application;
revoke update, delete on office_key, received_file from :application;
grant update (withdrawn_on, withdrawn_reason, withdrawn_entry) on office_key to :application;
grant update (lifted_on, lifted_entry) on stage_gate to :application;
grant update (title, paragraphs, edited_entry, year, number, sent_up, sent_down, issued_on, issued_entry) on bulletin to :application;

-- A fact about a person is only withdrawn; where two persons turn out to be one, it goes with them.
revoke update, delete on person_fact from :application;
grant update (person, area, withdrawn_on, withdrawn_reason, withdrawn_by, withdrawn_entry) on person_fact to :application;

-- A decision on a case of the register is only undone by another.
revoke update, delete on registration_case_decision from :application;
-- A movement is only withdrawn, or takes the same person off the same place once more.
revoke update, delete on roll_change from :application;
grant update (person, struck, withdrawn_on, withdrawn_reason, withdrawn_entry) on roll_change to :application;

-- What hung on the wall hung there: a posting is only given its photograph, or withdrawn.
revoke update, delete on roll_posting from :application;
grant update (photo, photo_type, withdrawn_on, withdrawn_reason) on roll_posting to :application;

-- What was said at the receipt of an objection stays as it was.
revoke update, delete on roll_objection from :application;
grant update (withdrawn_on, decided_on, upheld, meeting, reasons_encrypted, correction, decision_entry, notified_on, notified_how, sued_on, court,
  case_number, judged_on, judgment_upheld, judgment_document, judgment_correction) on roll_objection to :application;

-- What a department said is corrected by what it says next, and deleted; what was told, corrected or objected to stays as it was written down.
revoke update on review_request, review_opinion, review_notice, review_deletion from :application;
revoke update, delete on exclusion_notice, exclusion_objection, nominee_correction, fact_objection from :application;
grant update (decided_on, upheld, meeting, reasons, decision_entry) on exclusion_objection to :application;
grant update (finding, checked_on, found_facts, document, check_entry) on fact_objection to :application;

-- A card is only made void.
revoke update, delete on voter_card from :application;
grant update (void_on, void_reason) on voter_card to :application;

-- A signature that did not count keeps its reason, and the signed paper stays as it was handed in.
revoke update, delete on refused_signature, nomination_scan from :application;

-- What was written down of ballots and of a box stays; only what was left of the ballots of a place is counted anew.
revoke update, delete on ballot_delivery, box_custody from :application;
revoke delete on ballot_account from :application;

-- A pledge stays as it was given; what was asked at a meeting and how voters were told stays as it was written down.
revoke update, delete on candidate_pledge, introduction_record, meeting_request, meeting_question from :application;

-- What somebody typed from a sheet stays as he typed it.
revoke update, delete on bundle_entry from :application;

-- What a recount found stays as it was entered; of an audit only the throws, the draws and the verdict come later.
revoke update, delete on audit_recount from :application;
revoke update, delete on count_audit from :application;
grant update (throws, thrown_on, thrown_at_place, witnesses, draws, verdict, entry) on count_audit to :application;

-- A report on credentials stays as it was made; only what was decided on it is added. A published list of deputies stays as it was published.
revoke update, delete on credentials_report, deputy_list from :application;
grant update (confirmation, confirmation_entry) on credentials_report to :application;

-- What was seen of a hazard stays; it is only given to somebody, dated anew, or settled.
revoke update, delete on hazard from :application;
grant update (due_on, responsible, deadline, settled_on) on hazard to :application;

-- Of money nothing is deleted: a budget gives way to the next, an entry is only given its voucher, approved, or reversed.
revoke update, delete on fund_budget, fund_budget_line from :application;
revoke update, delete on fund_appropriation, fund_spending from :application;
grant update (reversed_on, reversed_because, reversal_entry) on fund_appropriation to :application;
grant update (file, file_type, approved_on, approval_entry, reversed_on, reversed_because, reversal_entry) on fund_spending to :application;

-- What was done to tell people stays as it was written down; it is only given its photograph, or withdrawn.
revoke update, delete on publicity_record from :application;
grant update (photo, photo_type, withdrawn_on, withdrawn_because) on publicity_record to :application;
revoke delete on training_session from :application;
