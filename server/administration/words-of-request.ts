/** 申请的内容: what was typed into a request, for the second person to hold against the paper. */
import type { ActLine } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { EXCLUSION_GROUNDS } from '@xuanwu/rules/exclusion.ts';
import { ENTRY_MISTAKES } from '@xuanwu/rules/nomination-cancelling.ts';
import { z } from 'zod';
import type { Actor } from '../accounts/actor.ts';
import { FINDINGS } from '../phases/nomination/initial-list/fact-objection.schema.ts';
import { CASE_DECISIONS } from '../phases/registration/open-cases/decide-case.schema.ts';
import { UNDO_REASONS } from '../phases/voting/check-in/check-in.schema.ts';
import { WITHOUT_NUMBER } from '../phases/registration/without-number/register-without-number.schema.ts';
import { MeetingSchema } from '../acts/meeting.schema.ts';
import type { PlacesOfRequest } from './places-of-request.queries.ts';

/** 登记册 · what is done to somebody on certain rolls. */
const TO_SOMEBODY_ON_ROLLS = [
  'register-without-number',
  'correct-identity-number',
  'correct-birth-and-sex',
  'correct-roll',
  'decide-roll-objection',
  'record-roll-judgment',
  'decide-case-by-correction',
  'reopen-case-by-correction',
] as const satisfies readonly ActName[];

/** Nothing of it is kept apart from whoever may confirm it; what lies 需要才能知道, as the papers of an illness do, is not among these. */
const SHOWN: ReadonlySet<ActName> = new Set<ActName>([
  'cancel-nomination',
  'publish-initial-list',
  'exclude-candidate',
  'decide-exclusion-objection',
  'correct-nominee',
  'conclude-fact-check',
  'reopen-formal-list',
  'remove-formal-candidate',
  ...TO_SOMEBODY_ON_ROLLS,
  'take-back-eligibility-certificate',
  'undo-check-in',
  'settle-count',
  'recount-box',
  'recount-bundle',
  'record-audit-dice',
  'decide-box-custody',
  'report-pack-lost',
  'withdraw-result',
  'declare-void',
  'change-election-day',
  'withdraw-local-rules',
  'reverse-fund-entry',
  'reopen-cycle',
]);

/** Which rolls, stands beside it by name; so it does where the rest is shown to nobody. */
const ON_ROLLS: ReadonlySet<ActName> = new Set<ActName>([...TO_SOMEBODY_ON_ROLLS, 'find-unable']);

const LEVELS = { county: '县级', township: '乡级' } as const;

const text = z.string().optional();

const DetailsSchema = z.record(z.string(), z.string().nullable());

const DecisionSchema = z.object({
  kind: z.enum(Object.keys(CASE_DECISIONS) as [keyof typeof CASE_DECISIONS]),
  person: text,
  levels: z.array(z.enum(['county', 'township'])).optional(),
  voter: DetailsSchema.optional(),
  sharesNumber: z.boolean().optional(),
});

const RequestSchema = z.object({
  kind: text,
  ground: text,
  mistake: text,
  explanation: text,
  reasons: text,
  reason: z.string().nullish(),
  cause: text,
  ballotsBack: z.boolean().optional(),
  finding: text,
  foundFacts: text,
  document: text,
  askedOn: z.string().nullish(),
  facts: z.record(z.string(), z.string()).optional(),
  opinions: z.array(z.string()).optional(),
  meeting: MeetingSchema.optional(),
  name: text,
  sex: text,
  birthDate: text,
  idNumber: text,
  voter: DetailsSchema.optional(),
  decision: DecisionSchema.optional(),
  effect: z.object({ voter: DetailsSchema.optional(), name: text }).nullish(),
  groups: z.array(z.object({ name: z.string(), written: z.array(z.string()) })).optional(),
  place: text,
  witnesses: z.array(z.string()).optional(),
  why: z.enum(Object.keys(WITHOUT_NUMBER) as [keyof typeof WITHOUT_NUMBER]).optional(),
  kept: z.object({ candidates: z.array(z.string()), reasons: z.string(), meeting: MeetingSchema }).optional(),
});

type Request = z.infer<typeof RequestSchema>;

const FACTS: Readonly<Record<string, string>> = {
  name: '姓名',
  idNumber: '公民身份号码',
  sex: '性别',
  birthDate: '出生日期',
  ethnicity: '民族',
  education: '文化程度',
  politics: '政治面貌',
  occupation: '职业和职务',
  address: '住址',
  phone: '联系电话',
  voterGroup: '选民小组',
};

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** 待复核事项 are seen by whoever asks for such acts or confirms them, and by the auditor; a request may say things of a person. */
export function maySeeRequest(role: Actor['role'], act: ActName): boolean {
  return role === 'auditor' || takesPart(role, act);
}

/** Asks for such acts or confirms them. */
export function takesPart(role: Actor['role'], act: ActName): boolean {
  const { roles, second = [] }: ActLine = ACTS[act];
  return [...roles, ...second].includes(role);
}

/** Nothing for whoever neither asks for such an act nor confirms it. Whom it is about he is told of every act: nobody confirms what is done to somebody unnamed. */
export function wordsOfRequest(
  role: Actor['role'],
  act: ActName,
  input: unknown,
  persons: readonly string[] = [],
  places: PlacesOfRequest = { constituencies: [], persons: [] },
): Line[] {
  if (!takesPart(role, act)) return [];
  const about = worded([
    ['涉及的人', persons.join('、')],
    ...(ON_ROLLS.has(act) ? placeLines(places, act) : []),
  ]);
  const read = RequestSchema.safeParse(input);
  return read.success && SHOWN.has(act) ? [...about, ...linesOf(read.data, places)] : about;
}

interface Line {
  readonly label: string;
  readonly text: string;
}

type Lines = readonly (readonly [label: string, text: string | null | undefined])[];

function worded(lines: Lines): Line[] {
  return lines.flatMap(([label, words]) => (words ? [{ label, text: words }] : []));
}

/** 选区 · each with its level; and of the persons who stands where, for two of one name are told apart by it. */
function placeLines({ constituencies, persons }: PlacesOfRequest, act: ActName): Lines {
  const named = constituencies.map(({ name, level }) => `${LEVELS[level]}：${name}`);
  // A decision says itself what becomes of whom.
  const standing = act === 'decide-case-by-correction' ? [] : persons.map(({ words }) => words);
  return [
    ['选区', named.join('\n')],
    ['登记册上', standing.join('\n')],
  ];
}

function decisionLines(decision: Request['decision'], { persons }: PlacesOfRequest): Lines {
  if (!decision) return [];
  const { kind, person, levels = [], sharesNumber = false } = decision;
  const who = persons.find(({ id }) => id === person)?.words;
  return [
    ['处理决定', CASE_DECISIONS[kind]],
    [kind === 'merge' ? '留下的登记' : '处理的登记', who],
    ['除名的级', levels.map((level) => LEVELS[level]).join('、')],
    ['选民', factsText(decision.voter)],
    ['号码', sharesNumber ? '经核实两个人共用这个号码，两人都登记' : undefined],
  ];
}

function linesOf(request: Request, places: PlacesOfRequest): Line[] {
  const { kept, opinions = [] } = request;
  return worded([
    ...decisionLines(request.decision, places),
    ['选民', factsText(request.voter ?? request.effect?.voter)],
    [request.kind === 'amended' ? '更正为的姓名' : '选民', request.name],
    ['更正为的姓名', request.effect?.name],
    ['性别', request.sex && (SEXES[request.sex] ?? request.sex)],
    ['出生日期', request.birthDate],
    ['公民身份号码', request.idNumber],
    ['没有号码的原因', request.why && WITHOUT_NUMBER[request.why]],
    ['法定情形', said(EXCLUSION_GROUNDS, request.ground)],
    ['差错', said(ENTRY_MISTAKES, request.mistake)],
    ['更正为', factsText(request.facts)],
    ['核实的情况', request.foundFacts],
    ['认定', said(FINDINGS, request.finding)],
    ['认定的写法', writtenText(request.groups)],
    ['掷骰的地点', request.witnesses && request.place],
    ['在场的人', request.witnesses?.join('、')],
    [
      '理由',
      request.explanation ??
        request.reasons ??
        said(UNDO_REASONS, request.reason ?? undefined) ??
        request.cause,
    ],
    ['选票', request.ballotsBack === true ? '已经收回，没有填写' : undefined],
    ['依据的材料', request.document],
    ['提出的日期', request.askedOn],
    ['引用联审意见', opinions.length > 0 ? `${opinions.length} 件` : undefined],
    ['仍予列入', kept && `${kept.candidates.length} 人，${kept.reasons}`],
    ['委员会会议', meetingText(request.meeting ?? kept?.meeting)],
  ]);
}

function said(titles: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (titles[code] ?? code);
}

function factsText(facts: Readonly<Record<string, string | null>> | undefined): string | undefined {
  if (!facts) return undefined;
  return Object.entries(facts)
    .flatMap(([field, value]) => (value === null ? [] : [[field, value] as const]))
    .map(([field, value]) => `${FACTS[field] ?? field}：${SEXES[value] ?? value}`)
    .join('\n');
}

/** 认定计票结果: which writings are taken for one name. */
function writtenText(groups: Request['groups']): string | undefined {
  return groups
    ?.filter(({ name, written }) => written.length > 1 || written[0] !== name)
    .map(({ name, written }) => `${written.join('、')}认定为${name}`)
    .join('\n');
}

function meetingText(meeting: Request['meeting']): string | undefined {
  if (!meeting) return undefined;
  const { heldOn, minute, present, inFavour } = meeting;
  return `${heldOn}，${minute}，出席 ${present} 人，赞成 ${inFavour} 人`;
}
