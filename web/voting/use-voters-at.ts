import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import type { CheckInMatch } from '@xuanwu/server/phases/voting/check-in/check-in-view.schema.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJson, type ProblemError } from '../api/client.ts';

const TYPING_MS = 200;

/** Voters of a place by what is being typed; what was found stays until the next answer, and is forgotten soon after. */
export function useVotersAt(place: string | undefined, typed: string) {
  const [asked, setAsked] = useState('');
  const text = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const unfinished = whyNotYet(asked);
  const path = `/api/polling-places/${place}/voters?q=${encodeURIComponent(asked)}`;
  const read = useQuery<CheckInMatch[], ProblemError>({
    queryKey: [path],
    queryFn: () => getJson<CheckInMatch[]>(path),
    enabled: place !== undefined && unfinished === undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isSettled = asked === text && !read.isFetching;
  return { read, unfinished, isSettled, found: unfinished === undefined ? read.data : undefined };
}

const LONGEST_SERIAL = 6;
const WHOLE_NUMBER = 18;
const OLD_NUMBER = 15;

/** Why a text is not searched for, in words; '' where nothing was typed. */
function whyNotYet(text: string): string | undefined {
  if (text === '') return '';
  if (!/^\d+[\dXx]?$/.test(text)) {
    return [...text].length < 2 ? '请至少输入姓名中的两个字，或者选民名单上的序号。' : undefined;
  }
  if (text.length <= LONGEST_SERIAL || text.length === OLD_NUMBER) return undefined;
  if (text.length < WHOLE_NUMBER) return `公民身份号码还没有输完（${text.length} 位）。`;
  return identityNumber({ value: text }).valid ? undefined : '公民身份号码不对，请对照证件再看一遍。';
}
