/** 核验证据包: every check by its number. Anyone can run this; another program can be written from package-format.ts. */
import { checkLaw } from './check-law.ts';
import { checkLists } from './check-lists.ts';
import {
  checkChain,
  checkCheckpoints,
  checkManifest,
  checkSeals,
  checkSecondPersons,
  checkSignature,
} from './check-ledger.ts';
import { checkBallots, checkCounts, checkResults, checkSeats } from './check-votes.ts';
import { checkAudits } from './check-audits.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkDates } from './check-dates.ts';
import { checkFormalLists } from './check-formal-lists.ts';
import { checkObjections } from './check-objections.ts';
import { checkRolls } from './check-rolls.ts';
import type { Finding } from './finding.ts';
import { type Package, type PackageFiles, readPackage, UnreadablePackage } from './read-package.ts';

export interface Check {
  readonly title: string;
  readonly outcome: 'ok' | 'FAILED' | 'not applicable';
  /** What was checked, or what is wrong and where. */
  readonly detail: string;
}

export interface VerifyOptions {
  /** As printed on the published notices; without it the package's own key is taken. */
  readonly fingerprint?: string | undefined;
}

const MOST_FAULTS_TOLD = 5;

const CHECKS: readonly [string, (evidence: Package) => Finding][] = [
  ['选务日志的哈希链完整', checkChain],
  ['检查点签名有效，与日志一致', checkCheckpoints],
  ['每份记录都与日志中的封存一致', checkSeals],
  ['须两人办理的事，由两个人办理', checkSecondPersons],
  ['法律未定事项都有决定，裁定所依据的规定与日志一致', checkLaw],
  ['名额全部落实，选区应选一至三名', checkSeats],
  ['名单、候选人在法定期限前公布', checkDates],
  ['选民名单、提名和候选人名单相符', checkLists],
  ['正式候选人由协商、预选依法得出，撤出的逐件相接', checkFormalLists],
  ['选民名单的更正逐件相接，张贴在公布以后', checkRolls],
  ['选民名单的申诉在期限内受理，成立的都有更正', checkObjections],
  ['发出的选票与领票登记、票箱相符', checkBallots],
  ['计票单两次录入一致，或由第三人核对', checkCounts],
  ['每个结果可由计票依所引法律重新得出', checkResults],
  ['抽样审计的捆由掷骰得出，结论由复点得出', checkAudits],
  ['公布的代表都是当选的人，资格经审查和确认', checkCredentials],
];

export function verifyPackage(files: PackageFiles, options: VerifyOptions = {}): Check[] {
  const manifest = told('清单覆盖每一个字节', () => checkManifest(files));
  const signature = told('签名与公布的公钥指纹相符', () => checkSignature(files, options.fingerprint));
  let evidence: Package;
  try {
    evidence = readPackage(files);
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    return [manifest, signature, { title: '文件可以读出', outcome: 'FAILED', detail: error.message }];
  }
  return [manifest, signature, ...CHECKS.map(([title, check]) => told(title, () => check(evidence)))];
}

function told(title: string, check: () => Finding): Check {
  try {
    const { faults, looked, empty } = check();
    if (faults.length > 0) return { title, outcome: 'FAILED', detail: someOf(faults) };
    return { title, outcome: empty ? 'not applicable' : 'ok', detail: looked };
  } catch (error) {
    // A file that does not have the shape of its format is a fault of the package, not of this program.
    const reason = error instanceof Error ? error.message : String(error);
    return { title, outcome: 'FAILED', detail: `内容不合格式：${reason}` };
  }
}

function someOf(faults: readonly string[]): string {
  const more = faults.length - MOST_FAULTS_TOLD;
  return faults.slice(0, MOST_FAULTS_TOLD).join('；') + (more > 0 ? `；另有 ${more} 处` : '');
}
