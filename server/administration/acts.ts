/** 账号和岗位 · the acts of this room, each with a route of its own name. */
import { createAccount } from './create-account.ts';
import { grantRole } from './grant-role.ts';
import { resetPassword } from './reset-password.ts';
import { revokeRole } from './revoke-role.ts';

export const ACTS_OF_ADMINISTRATION = [createAccount, resetPassword, grantRole, revokeRole];
