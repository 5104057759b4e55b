import { OBSERVER_SCOPES, type ObserverScope } from '@xuanwu/rules/observer-scopes.ts';
import { z } from 'zod';

const ScopeSchema = z.enum(Object.keys(OBSERVER_SCOPES) as [ObserverScope, ...ObserverScope[]]);

export const AccreditObserverSchema = z
  .object({
    cycle: z.uuid(),
    /** 证号. */
    number: z.string().trim().min(1).max(20),
    name: z.string().trim().min(1).max(40),
    organisation: z.string().trim().min(1).max(80),
    from: z.iso.date(),
    to: z.iso.date(),
    sees: z.array(ScopeSchema).min(1),
    /** 可以去的场所; none is all of them. */
    places: z.array(z.uuid()).max(500),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: '结束日期不能早于开始日期' });

export const ObserverSchema = z.object({ observer: z.uuid() });

export const WithdrawObserverSchema = z.object({
  observer: z.uuid(),
  reason: z.string().trim().min(4).max(200),
});

export const FileObserverReportSchema = z.object({
  observer: z.uuid(),
  place: z.uuid().nullable(),
  seenOn: z.iso.date(),
  content: z.string().trim().min(4).max(2000),
});

export const ObserverReportSchema = z.object({ report: z.uuid() });

export const AnswerObserverReportSchema = z.object({
  report: z.uuid(),
  answer: z.string().trim().min(4).max(2000),
});

/** 观察员和他们的报告. */
export const ObserversViewSchema = z
  .object({
    observers: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        organisation: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        sees: z.array(ScopeSchema),
        places: z.array(z.string()),
        withdrawnOn: z.iso.date().nullable(),
        withdrawnBecause: z.string().nullable(),
        reports: z.int(),
      }),
    ),
    reports: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        place: z.string().nullable(),
        seenOn: z.iso.date(),
        content: z.string(),
        filedOn: z.iso.date(),
        answer: z.string().nullable(),
        answeredOn: z.iso.date().nullable(),
      }),
    ),
  })
  .meta({ id: 'ObserversView' });

export type ObserversView = z.infer<typeof ObserversViewSchema>;
