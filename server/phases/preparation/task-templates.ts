import type { WorkPlan } from './work-plan.schema.ts';

/** 流程销号: what each step of the timetable asks of an office, and until when by the plan. */
export interface TaskTemplate {
  readonly step: string;
  readonly title: string;
  readonly level: 'county' | 'township';
  readonly due: string;
}

export function taskTemplates(plan: WorkPlan): TaskTemplate[] {
  const { dates, electionDay } = plan;
  const preparationEnds = plan.phases[0]?.to ?? dates.rollPublished;
  const both = (step: string, due: string, ...titles: string[]): TaskTemplate[] =>
    titles.flatMap((title) => [
      { step, title, level: 'county', due },
      { step, title, level: 'township', due },
    ]);
  const county = (step: string, due: string, title: string): TaskTemplate => ({
    step,
    title,
    level: 'county',
    due,
  });
  return [
    ...both('bodies', preparationEnds, '成立选举委员会并发任命文件', '设立选举办公室和选区工作组'),
    county('bodies', preparationEnds, '培训工作骨干'),
    county('seats', preparationEnds, '确定代表名额并报批'),
    ...both('constituencies', preparationEnds, '划分选区、分配名额并公布'),
    ...both('registration', dates.rollPublished, '登记选民并逐一核对'),
    ...both('roll-publish', dates.rollPublished, '公布选民名单'),
    ...both('nomination', dates.initialCandidatesLatest, '受理政党、团体和选民联名提名'),
    ...both('nom-publish', dates.initialCandidatesPublished, '公布初步代表候选人名单'),
    ...both('formal-publish', dates.formalCandidatesPublished, '讨论协商并公布正式代表候选人名单'),
    ...both('places', electionDay, '布置投票站、选票和票箱', '确定监票人、计票人'),
    ...both('voting', electionDay, '组织投票和计票'),
    ...both('result', electionDay, '确认并公告选举结果'),
    county('archive', dates.countySessionLatest, '汇总材料并导出证据包'),
  ];
}
