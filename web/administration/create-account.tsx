import { AccountNames } from './account-names.tsx';
import { NewPassword } from './new-password.tsx';
import { ActModal } from '../widgets/act-form.tsx';

interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
}

/** 建立账号: without a role, until the security administrator grants one. */
export function CreateAccount({ onClose }: { onClose: () => void }) {
  return (
    <ActModal<'create-account', NewAccount>
      act="create-account"
      title="建立账号"
      input={(values) => values}
      send="建立账号"
      onClose={onClose}
    >
      <AccountNames />
      <NewPassword label="初始密码" />
    </ActModal>
  );
}
