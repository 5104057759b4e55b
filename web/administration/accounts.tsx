import type { AccountRow } from '@xuanwu/server/administration/administration.schema.ts';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { AccountList } from './account-list.tsx';

/** 账号与岗位: who may sign in, and what each may do where. */
export function Accounts() {
  const read = useRead<AccountRow[]>('/api/accounts');
  return (
    <Page
      title="账号与岗位"
      hint="三员分立：系统管理员建立账号、重设密码，安全管理员授予和撤销岗位，审计管理员查看。谁也不能办另一个人的事。"
    >
      <Loaded read={read}>{(rows) => <AccountList rows={rows} />}</Loaded>
    </Page>
  );
}
