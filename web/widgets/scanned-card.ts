/**
 * 扫码枪 · a scanner that types. What it typed is known by where the keys lie: a Chinese input method makes a word of the letters, and a button that has the
 * focus would take the blank and the Enter for a press.
 */
import { useEffect, useEffectEvent } from 'react';

const MARK = 'XUANWU-CARD';
const CARD = /XUANWU-CARD [0-9A-Z]{16}$/;
const LONGEST = 64;

/** What a key types, whatever an input method would make of it. */
function typedBy(code: string): string {
  if (code === 'Space') return ' ';
  if (code === 'Minus' || code === 'NumpadSubtract') return '-';
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? '';
}

/** The keys of one page: answers a card when its Enter comes. */
export function cardReader(): { press: (code: string) => string | undefined; isMidway: () => boolean } {
  let typed = '';
  return {
    press(code) {
      if (code !== 'Enter' && code !== 'NumpadEnter') {
        typed = (typed + typedBy(code)).slice(-LONGEST);
        return undefined;
      }
      const [card] = CARD.exec(typed) ?? [];
      typed = '';
      return card;
    },
    isMidway: () => typed.endsWith(MARK),
  };
}

/** 扫到选民证 anywhere on this page, whatever has the focus. */
export function useScannedCard(onCard: (card: string) => void): void {
  const take = useEffectEvent(onCard);
  useEffect(() => {
    const reader = cardReader();
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const card = reader.press(event.code);
      if (reader.isMidway() && !isField(document.activeElement)) leaveFocus();
      if (card === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      // What is being composed is over first, and comes to nothing.
      leaveFocus();
      setTimeout(() => take(card));
    };
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
