import { z } from 'zod';

/** 开放的日子 */
export const STATION_DAYS = { daily: '每天', 'working-days': '工作日' } as const;

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 这样');

const StationSchema = z.object({
  name: z.string().trim().min(1, '请填写名称').max(60),
  address: z.string().trim().min(1, '请填写选民找得到的地址').max(120),
  /** 对外公布的咨询电话 · an office's, never a person's own. */
  telephone: z
    .string()
    .trim()
    .regex(/^[\d\-()（）转 ]{7,30}$/, '请填对外公布的电话'),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  opensAt: ClockTime,
  closesAt: ClockTime,
  days: z.enum(['daily', 'working-days']),
  /** 选民要带什么, and the like. */
  note: z.string().trim().max(200),
  staff: z.array(z.string().trim().min(1).max(40)).max(30),
});

const inOrder = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) => firstDay <= lastDay;
const DAYS_IN_ORDER = { path: ['lastDay'], message: '结束的日子不能早于开始的日子' };
const hoursInOrder = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) => opensAt < closesAt;
const HOURS_IN_ORDER = { path: ['closesAt'], message: '结束要晚于开始' };

export const SetUpRegistrationStationSchema = StationSchema.extend({ cycle: z.uuid(), area: z.string() })
  .refine(inOrder, DAYS_IN_ORDER)
  .refine(hoursInOrder, HOURS_IN_ORDER);

export const CorrectRegistrationStationSchema = StationSchema.extend({ station: z.uuid() })
  .refine(inOrder, DAYS_IN_ORDER)
  .refine(hoursInOrder, HOURS_IN_ORDER);

export const RegistrationStationSchema = z.object({ station: z.uuid() });

export const ReportStationDaySchema = z.object({
  station: z.uuid(),
  day: z.iso.date(),
  registered: z.int().nonnegative(),
  enquiries: z.int().nonnegative(),
});

export const RegistrationStationRowSchema = StationSchema.extend({
  id: z.uuid(),
  area: z.string(),
  areaName: z.string(),
  reports: z.array(z.object({ day: z.iso.date(), registered: z.int(), enquiries: z.int() })),
  registered: z.int(),
}).meta({ id: 'RegistrationStation' });

export type RegistrationStationRow = z.infer<typeof RegistrationStationRowSchema>;

/** 登记站 as everybody sees it: no staff, nothing personal. */
export const PublicStationSchema = StationSchema.omit({ staff: true })
  .extend({ id: z.uuid(), county: z.string(), areaName: z.string() })
  .meta({ id: 'PublicStation' });

export type PublicStation = z.infer<typeof PublicStationSchema>;
