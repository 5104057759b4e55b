/** Every code that an answer may carry, with the HTTP status, a heading, and what to do where the answer itself says nothing nearer. The manual has the same list. */
export const ERROR_CODES = {
  'not-signed-in': { status: 401, title: '没有登录', text: '请先登录。' },
  'wrong-credentials': {
    status: 401,
    title: '登录不成功',
    text: '用户名或密码不对。连续输错五次，账号锁定十五分钟。',
  },
  'account-locked': {
    status: 403,
    title: '账号已锁定',
    text: '账号已锁定，请十五分钟后再试，或请系统管理员解锁。',
  },
  'not-permitted': {
    status: 403,
    title: '没有这项权限',
    text: '当前岗位不能做这件事，或者不在您的辖区。请换用有权的岗位。',
  },
  'same-person': {
    status: 403,
    title: '须由另一人办理',
    text: '这件事要由两个人办：申请人自己不能复核。请另一人以复核岗位登录。',
  },
  'same-device': {
    status: 403,
    title: '须换一台设备',
    text: '两遍要在不同的设备上录。请第二个人换一台设备，登录后再录。',
  },
  'not-found': {
    status: 404,
    title: '没有找到',
    text: '没有找到。它可能不在您的辖区，或者已被处理。请刷新后再看。',
  },
  'bad-request': {
    status: 400,
    title: '没有提交成功',
    text: '提交的内容不完整或格式不对。请按提示改正后重新提交。',
  },
  'idempotency-key-missing': {
    status: 400,
    title: '请求不完整',
    text: '请求缺少 Idempotency-Key。请升级或刷新页面后重试。',
  },
  'idempotency-key-reused': {
    status: 422,
    title: '请求重复',
    text: '同一个 Idempotency-Key 用在了不同的内容上。请刷新页面后重新提交。',
  },
  'lost-race': {
    status: 409,
    title: '状态已经改变',
    text: '别人刚刚先办了这件事。请刷新，看清现在的状态后再决定。',
  },
  'already-decided': { status: 409, title: '已经办过', text: '这件事已经复核或退回过了。请刷新。' },
  'already-asked': {
    status: 409,
    title: '已经有人申请',
    text: '同一件事已经申请，正在等待复核。请先复核或者退回那一件。',
  },
  'refused-by-law': { status: 422, title: '依法不能这样办', text: '下面逐条写明理由、依据和算式。' },
  'silent-point-open': {
    status: 422,
    title: '法律未定事项还没有决定',
    text: '这件事依据的法律没有写明的事项，还没有人决定。请先由选举委员会决定，或者请示上级。',
  },
  'already-registered': {
    status: 422,
    title: '已经登记过',
    text: '此人已经在一份选民名单上，一人只能登记一次。',
  },
  'under-age-on-roll': {
    status: 422,
    title: '先从名单上除去，再更正',
    text: '照更正后的出生日期，此人到选举日不满十八周岁，不能留在名单上。名单没有公布的，以“错登”从名单上除去；已经公布的，用“更正选民名单”除名，由另一人确认。除去以后再更正。',
  },
  'clock-doubtful': {
    status: 409,
    title: '时间对不上',
    text: '时间对不上，没有办理。请先核对服务器的时间，写明是怎样核对的，再办理。',
  },
  'list-not-decided': {
    status: 409,
    title: '名单还没有全部公布',
    text: '名单全部公布以后才有结构统计，统计不用来挑选人选。',
  },
  'file-unreadable': {
    status: 422,
    title: '文件读不出来',
    text: '文件读不出来。请确认是 CSV 或 XLSX，且没有加密。',
  },
  'local-rules-unreadable': {
    status: 422,
    title: '地方规定文件有错',
    text: '地方规定文件有错，一处也没有采用。请按列出的位置逐处改正，再上传。',
  },
  'too-many-requests': { status: 429, title: '操作太频繁', text: '操作太频繁，请稍后再试。' },
  'installation-not-empty': { status: 409, title: '已经启用', text: '这个数据库已经启用，不能再次初始化。' },
  'rehearsal-only': { status: 403, title: '只限演练', text: '只有演练里才能这样做。' },
  'database-away': {
    status: 503,
    title: '数据库暂时连不上',
    text: '数据库暂时连不上，正在恢复。请稍候在原来的页面上再按一次：已经办成的不会再办一遍。',
  },
  'storage-full': {
    status: 507,
    title: '磁盘已满',
    text: '服务器的磁盘已满，没有保存。请告诉管理员腾出空间，再重新提交。',
  },
  internal: {
    status: 500,
    title: '系统出错',
    text: '系统出错，没有保存任何内容。请稍后重试，并把时间告诉管理员。',
  },
} as const satisfies Record<string, { status: number; title: string; text: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** 一处错误 */
export interface FieldMistake {
  readonly path: string;
  readonly message: string;
}

/** The world says no: a stable code and a text that says where and what to do. */
export class ActError extends Error {
  readonly code: ErrorCode;

  /** What is wrong with single fields, each by its place. */
  readonly errors: readonly FieldMistake[];

  constructor(code: ErrorCode, detail?: string, errors: readonly FieldMistake[] = []) {
    super(detail ?? ERROR_CODES[code].text);
    this.code = code;
    this.errors = errors;
  }
}
