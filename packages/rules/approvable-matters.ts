/** 可以要求先经批准的事项 · what local rules or a superior office may ask to be approved before it is done; the law itself names none of them. */
export const APPROVABLE_MATTERS = ['township-seats', 'committee', 'election-day', 'constituencies'] as const;

/** 可以要求先经批准的事项 */
export type ApprovableMatter = (typeof APPROVABLE_MATTERS)[number];
