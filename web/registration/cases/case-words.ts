import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';

export type CaseSubject = CaseView['subjects'][number];

/** 第一份, 第二份 …: as the columns of the comparison are headed. */
export function recordName(place: number): string {
  return `第${['一', '二', '三', '四', '五', '六', '七', '八'][place] ?? place + 1}份`;
}

/** Those whom a decision here may be about. */
export function ownSubjects({ subjects }: CaseView): (CaseSubject & { person: string })[] {
  return subjects.flatMap((subject) =>
    subject.isOwn && subject.person !== null && !subject.isWithdrawn
      ? [{ ...subject, person: subject.person }]
      : [],
  );
}
