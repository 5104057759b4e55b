import { z } from 'zod';

/** 户籍和居住 */
export const HOUSEHOLD_STATUSES = { 'person-away': '户在人不在', 'household-away': '人在户不在' } as const;

export type HouseholdStatus = keyof typeof HOUSEHOLD_STATUSES;

/** 投票的路径 · which of them are open to whom stands in `routesOf`. */
export const CONTACT_ROUTES = {
  returns: '回来投票',
  proxy: '委托他人投票',
  'certificate-out': '开具选民资格证明，在现居住地登记',
  'registered-here': '在本地登记',
  'votes-at-home': '回户籍地投票，不在本地登记',
} as const;

export type ContactRoute = keyof typeof CONTACT_ROUTES;

export function routesOf(status: HouseholdStatus): readonly ContactRoute[] {
  return status === 'person-away'
    ? ['returns', 'proxy', 'certificate-out']
    : ['registered-here', 'votes-at-home'];
}

export const CONTACT_MEANS = { call: '电话', letter: '信函', message: '短信、微信', visit: '上门' } as const;

export const CONTACT_RESULTS = {
  reached: '联系上',
  'no-answer': '没有人接、没有人在',
  'wrong-contact': '号码或者地址不对',
  'word-left': '留了话，托人转告',
} as const;

/** 户籍地以外登记的凭据 */
export const EVIDENCES = {
  certificate: '选民资格证明',
  'residence-permit': '居住证',
  'home-answer': '向户籍地核实的结果',
  'voted-here-before': '上次在本地登记并经复核',
  'city-system': '全市系统核对的结果',
} as const;

const keysOf = <Key extends string>(titles: Readonly<Record<Key, string>>) =>
  Object.keys(titles) as [Key, ...Key[]];

const StatusSchema = z.enum(keysOf(HOUSEHOLD_STATUSES));
const RouteSchema = z.enum(keysOf(CONTACT_ROUTES));
const MeansSchema = z.enum(keysOf(CONTACT_MEANS));
const ResultSchema = z.enum(keysOf(CONTACT_RESULTS));
const EvidenceSchema = z.enum(keysOf(EVIDENCES));

const NextStep = z.string().trim().max(100).nullable();

export const PersonSchema = z.object({ person: z.uuid() });

export const RecordHouseholdStatusSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  /** null: he is at home after all, and nothing is to be done. */
  status: StatusSchema.nullable(),
  nextStep: NextStep,
  dueOn: z.iso.date().nullable(),
});

export const LogContactSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  means: MeansSchema,
  result: ResultSchema,
  madeOn: z.iso.date(),
  note: z.string().trim().max(200).nullable(),
  nextStep: NextStep,
  dueOn: z.iso.date().nullable(),
});

export const ChooseContactRouteSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  route: RouteSchema,
  evidence: z.array(EvidenceSchema),
  /** 证明的编号, 委托书 or 核实的函号. */
  document: z.string().trim().max(60).nullable(),
  nextStep: NextStep,
  dueOn: z.iso.date().nullable(),
});

export const RenewMigrantsSchema = z.object({
  cycle: z.uuid(),
  persons: z.array(z.uuid()).min(1).max(500),
  /** 上次名单的出处 · where it was found that they were registered here, and who looked again. */
  document: z.string().trim().min(1, '请写明上次名单的出处').max(60),
});

export const MigrantsRenewedSchema = z.object({ persons: z.int() });

const AttemptSchema = z.object({
  id: z.uuid(),
  means: MeansSchema,
  result: ResultSchema,
  madeOn: z.iso.date(),
  note: z.string().nullable(),
  by: z.string(),
});

/** 一个人的联系情况. The telephone is decrypted for whoever may see it, and that he looked is recorded. */
export const PersonContactSchema = z
  .object({
    person: z.uuid(),
    name: z.string(),
    telephone: z.string().nullable(),
    status: StatusSchema.nullable(),
    route: RouteSchema.nullable(),
    document: z.string().nullable(),
    nextStep: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    attempts: z.array(AttemptSchema),
  })
  .meta({ id: 'PersonContact' });

export type PersonContact = z.infer<typeof PersonContactSchema>;

/** 工作清单的状态 */
export const WORK_STATES = {
  'not-reached': '还没有联系上',
  'no-route': '联系上了，路径未定',
  decided: '路径已定',
} as const;

export const ContactWorkQuerySchema = z.object({
  q: z.string().trim().max(60).optional(),
  state: z.enum(keysOf(WORK_STATES)).optional(),
  status: StatusSchema.optional(),
  due: z.enum(['overdue', 'open']).optional(),
  page: z.coerce.number().int().min(1).default(1),
});

export const ContactWorkSchema = z
  .object({
    total: z.int(),
    /** Of the whole list, whatever is filtered. */
    counts: z.record(z.enum(keysOf(WORK_STATES)), z.int()),
    overdue: z.int(),
    rows: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        address: z.string().nullable(),
        status: StatusSchema,
        state: z.enum(keysOf(WORK_STATES)),
        route: RouteSchema.nullable(),
        attempts: z.int(),
        last: z.object({ means: MeansSchema, result: ResultSchema, madeOn: z.iso.date() }).nullable(),
        nextStep: z.string().nullable(),
        dueOn: z.iso.date().nullable(),
        isOverdue: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ContactWork' });

export type ContactWork = z.infer<typeof ContactWorkSchema>;
