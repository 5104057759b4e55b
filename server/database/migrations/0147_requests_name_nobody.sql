-- 待复核事项的内容 named whom it was about; who may see that looks it up while it waits, and nothing of it stays with what was decided.
update pending_act set summary = case act
  when 'find-unable' then '经选举委员会会议确认，一名登记的人不能行使选举权利，不列入选民名单'
  when 'correct-nominee' then '更正一名被提名人的情况'
  when 'conclude-fact-check' then '核实一名被提名人的情况'
  when 'exclude-candidate' then '决定一名被提名人不列入代表候选人名单'
  when 'decide-exclusion-objection' then '处理一名被提名人对不列入决定的异议'
  when 'cancel-nomination' then '撤销一件提名登记'
  when 'remove-formal-candidate' then '一名候选人撤出正式代表候选人名单，公布修改后的名单'
end
where act in ('find-unable', 'correct-nominee', 'conclude-fact-check', 'exclude-candidate', 'decide-exclusion-objection', 'cancel-nomination',
  'remove-formal-candidate');
