import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { consult, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { reason, type Ruling } from './ruling.ts';

/** 设备报失以后的场所 · ballots went out there, and nobody can say to whom. */
export interface AfterLoss {
  readonly electionDay: CivilDate;
  /** 没有记名的发票 of the devices that were lost. */
  readonly unnamed: number;
  /** 查看人: has somebody looked at the marked register and the voter's card, and found that he has had no ballot? */
  readonly isAttested: boolean;
}

/**
 * 设备报失以后能否发票 · 选举法（2020）第五条: everybody votes once. Whether somebody has had a ballot of a device that is gone, only the paper can say; whether that is enough
 * the law does not say.
 */
export function mayHandOutAfterLoss(
  { electionDay, unnamed, isAttested }: AfterLoss,
  law: LocalLaw = NATIONAL_LAW,
): Ruling {
  const reading = readLaw(law);
  const mayGoOn = consult(reading, 'checkInAfterLoss') === 'attest';
  const ground = groundOf('vote-once', electionDay);
  const lost = `离线设备报失，没有记名发出的选票 ${unnamed} 张`;
  const test = mayGoOn ? `${lost}；查看登记簿和选民证，没有领过` : `${lost}；停止发票`;
  const reasons = [reason(ground, test, mayGoOn && isAttested)];
  return { permitted: mayGoOn && isAttested, reasons, undecided: reading.undecided };
}

/** 设备报失以后能否再带走登记包 · another device may go on only where the place may. */
export function mayTakePackAfterLoss(facts: Omit<AfterLoss, 'isAttested'>, law?: LocalLaw): Ruling {
  return mayHandOutAfterLoss({ ...facts, isAttested: true }, law);
}
