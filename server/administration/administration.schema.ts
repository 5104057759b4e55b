import { ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { z } from 'zod';

const Password = z.string().min(10, '密码至少十个字符').max(200);
const SignInName = z
  .string()
  .trim()
  .regex(/^[\w.-]{2,40}$/, '用户名用 2 至 40 个字母、数字、点、横线');
const DisplayName = z.string().trim().min(1).max(40);

const RoleSchema = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);

export const SignInSchema = z.object({ signInName: z.string().min(1), password: z.string().min(1) });

export const ChangePasswordSchema = z.object({ current: z.string().min(1), wanted: Password });

export const SwitchRoleSchema = z.object({ roleGrant: z.uuid() });

export const HeldRoleSchema = z.object({
  roleGrant: z.uuid(),
  role: RoleSchema,
  county: z.string().nullable(),
  area: z.string().nullable(),
  /** 联审单位 of a reviewer. */
  department: z.string().nullable(),
  /** 区划名称, and the department of a reviewer. */
  place: z.string(),
});

export const SessionSchema = z
  .object({
    account: z.uuid(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    current: HeldRoleSchema.nullable(),
    roles: z.array(HeldRoleSchema),
    /** 当前岗位能办的事. */
    acts: z.array(z.string()),
    /** 当前岗位能复核的事. */
    confirms: z.array(z.string()),
  })
  .meta({ id: 'Session' });

export const InstallationSchema = z.object({
  kind: z.enum(['empty', 'official', 'rehearsal']),
  /** 今天 (in a rehearsal: by its clock). */
  today: z.iso.date(),
  now: z.iso.datetime(),
  keyFingerprint: z.string(),
});

export type Installation = z.infer<typeof InstallationSchema>;

/** 本系统的公钥 · for whoever checks a signature himself; its fingerprint stands on every published notice. */
export const InstallationKeySchema = z.object({ publicKey: z.string(), fingerprint: z.string() });

export type InstallationKey = z.infer<typeof InstallationKeySchema>;

const FirstAdministratorSchema = z.object({
  role: z.enum(['system-administrator', 'security-administrator', 'audit-administrator']),
  signInName: SignInName,
  displayName: DisplayName,
  password: Password,
});

export const SetUpSchema = z.object({
  /** Printed where the program was started: set-up is done at the machine itself. */
  code: z.string(),
  administrators: z.array(FirstAdministratorSchema).length(3),
});

export const CreateAccountSchema = z.object({
  signInName: SignInName,
  displayName: DisplayName,
  password: Password,
});

export const AccountCreatedSchema = z.object({ account: z.uuid() });

export const GrantRoleSchema = z.object({
  account: z.uuid(),
  role: RoleSchema,
  county: z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().trim().min(1).max(40) }).nullable(),
  /** A township's code, for its office. */
  area: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  /** 联审单位, for a reviewer. */
  department: z.string().trim().min(2).max(40).nullable().optional(),
});

export const RoleGrantedSchema = z.object({ roleGrant: z.uuid() });

export const RevokeRoleSchema = z.object({ roleGrant: z.uuid() });

export const AccountListSchema = z.array(
  z.object({
    account: z.uuid(),
    signInName: z.string(),
    displayName: z.string(),
    disabled: z.boolean(),
    /** 锁定到: after too many wrong passwords; null where one may sign in. */
    lockedUntil: z.iso.datetime().nullable(),
    mustChangePassword: z.boolean(),
    roles: z.array(HeldRoleSchema),
  }),
);

export const ResetPasswordSchema = z.object({ account: z.uuid(), password: Password });

export const PendingElectionDaySchema = z.object({
  /** 选区; none is the whole cycle. */
  constituencies: z.array(z.uuid()),
  electionDay: z.iso.date(),
  newElectionDay: z.iso.date(),
});

export type PendingElectionDay = z.infer<typeof PendingElectionDaySchema>;

export const PendingActSchema = z.object({
  id: z.uuid(),
  act: z.string(),
  title: z.string(),
  summary: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  /** 申请的内容, word for word, for whoever asks for such acts and whoever confirms them. */
  asked: z.array(z.object({ label: z.string(), text: z.string() })),
  state: z.enum(['waiting', 'confirmed', 'returned', 'refused']),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** 退回的理由, or the law's reasons for refusing it at the confirmation. */
  reason: z.string().nullable(),
  /** What it is about, so that the second person can look at it first. */
  about: z.object({
    constituency: z.uuid().nullable(),
    round: z.uuid().nullable(),
    /** 核查事项 */
    case: z.uuid().nullable(),
    /** 变更选举日: what is asked for, to be held once more against everything published. */
    electionDay: PendingElectionDaySchema.nullable(),
    /** 涉及的人, while it waits; the request itself names nobody. */
    persons: z.array(z.string()),
  }),
  mine: z.boolean(),
});

export type PendingActRow = z.infer<typeof PendingActSchema>;

export type AccountRow = z.infer<typeof AccountListSchema>[number];

export const ReturnActSchema = z.object({ reason: z.string().trim().min(1).max(200) });
