/** 账号、岗位和证据包 · its lines of the act table. */
import { type ActLine, OFFICE } from './act-line.ts';

export const ADMINISTRATION_ACTS = {
  'create-account': {
    title: '建立账号',
    roles: ['system-administrator'],
    articles: '网络安全法第二十一条',
  },
  'reset-password': {
    title: '重设密码',
    roles: ['system-administrator'],
    articles: '网络安全法第二十一条',
  },
  'grant-role': { title: '授予岗位', roles: ['security-administrator'], articles: '网络安全法第二十一条' },
  'revoke-role': { title: '撤销岗位', roles: ['security-administrator'], articles: '网络安全法第二十一条' },
  'print-documents': { title: '批量生成文书', roles: OFFICE, articles: [28] },
  'delete-printed-documents': {
    title: '删除批量生成的文书',
    roles: OFFICE,
    articles: '个人信息保护法第四十七条',
  },
  'export-archive': {
    title: '生成归档包',
    roles: OFFICE,
    articles: '档案法（2020）第十四条、第三十七条',
  },
  'export-package': {
    title: '导出证据包',
    roles: [...OFFICE, 'auditor'],
    articles: '档案法（2020）第十四条',
  },
} as const satisfies Record<string, ActLine>;
