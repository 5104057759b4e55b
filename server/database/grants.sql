-- What the application's role may do, after every migration: it owns nothing, and of the ledger it may only append.

revoke all on all tables in schema public from :application;
grant usage on schema public to :application;
grant select, insert, update, delete on all tables in schema public to :application;
grant usage on all sequences in schema public to :application;
grant execute on all functions in schema public to :application;

revoke update, delete on ledger_entry, ledger_position, ledger_checkpoint from :application;
revoke update, delete on exclusion from :application;
revoke insert, update, delete on migration from :application;
revoke insert, delete on installation from :application;

-- A decision is never changed; a file of local rules is only withdrawn, an enquiry only answered.
revoke update, delete on silent_point_decision, local_rules, legal_enquiry from :application;
grant update (withdrawn_on, withdrawn_reason, withdrawn_entry) on local_rules to :application;
grant update (answer, document, area, answered_on, answered_entry) on legal_enquiry to :application;

-- A fact about a person is only withdrawn; where two persons turn out to be one, it goes with them.
revoke update, delete on person_fact from :application;
grant update (person, area, withdrawn_on, withdrawn_reason, withdrawn_by, withdrawn_entry) on person_fact to :application;

-- A decision on a case of the register is only undone by another.
revoke update, delete on registration_case_decision from :application;
-- A movement is only withdrawn.
revoke update, delete on roll_change from :application;
grant update (person, withdrawn_on, withdrawn_reason, withdrawn_entry) on roll_change to :application;

-- What hung on the wall hung there: a posting is only given its photograph, or withdrawn.
revoke update, delete on roll_posting from :application;
grant update (photo, photo_type, withdrawn_on, withdrawn_reason) on roll_posting to :application;

-- What was said at the receipt of an objection stays as it was.
revoke update, delete on roll_objection from :application;
grant update (withdrawn_on, decided_on, upheld, meeting, reasons_encrypted, correction, decision_entry, notified_on, notified_how, sued_on, court,
  case_number, judged_on, judgment_upheld, judgment_document, judgment_correction) on roll_objection to :application;

-- A card is only made void.
revoke update, delete on voter_card from :application;
grant update (void_on, void_reason) on voter_card to :application;
