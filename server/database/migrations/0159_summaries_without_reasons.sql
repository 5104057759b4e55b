-- 待复核事项的内容 repeated reasons as they were typed, which may name somebody. What waits is read where it lies; what was decided keeps the kind of act and nothing typed.
update pending_act set summary = case act
  when 'correct-roll' then split_part(summary, '，', 1)
  when 'decide-case-by-correction' then split_part(summary, '，', 1)
  when 'reopen-case-by-correction' then split_part(summary, '，', 1)
  when 'take-back-eligibility-certificate' then split_part(summary, '：', 1)
  when 'declare-void' then split_part(summary, '：', 1)
  when 'withdraw-result' then split_part(summary, '：', 1)
  when 'reopen-formal-list' then '收回已确定、还没有公布的正式代表候选人名单，重新确定'
  when 'settle-count' then split_part(summary, '；', 1)
  when 'recount-box' then regexp_replace(summary, '张，.*$', '张')
  when 'recount-bundle' then split_part(summary, '：', 1)
  when 'record-audit-dice' then regexp_replace(summary, '在.*当众掷骰(.*)，在场 .*$', '当众掷骰\1')
  when 'decide-box-custody' then '交接不完整的票箱，选举委员会作出认定'
  when 'withdraw-local-rules' then split_part(summary, '：', 1)
  when 'reverse-fund-entry' then split_part(summary, '：', 1)
  when 'reopen-cycle' then split_part(summary, '：', 1)
  when 'change-election-day' then regexp_replace(summary, '，.*（', '（')
end
where act in ('correct-roll', 'decide-case-by-correction', 'reopen-case-by-correction', 'take-back-eligibility-certificate', 'declare-void',
  'withdraw-result', 'reopen-formal-list', 'settle-count', 'recount-box', 'recount-bundle', 'record-audit-dice', 'decide-box-custody',
  'withdraw-local-rules', 'reverse-fund-entry', 'reopen-cycle', 'change-election-day');
