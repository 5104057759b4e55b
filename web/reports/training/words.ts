/** How the roster calls things. */
export const SEXES = { male: '男', female: '女' } as const;
export const PARTY = { yes: '是', no: '不是' } as const;
