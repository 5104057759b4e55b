import { FONT_FAMILY } from './fonts.ts';

/** The look of all pages. */
export const THEME = {
  token: {
    fontFamily: FONT_FAMILY,
    fontFamilyCode: `Consolas, Menlo, monospace, ${FONT_FAMILY}`,
    colorPrimary: '#a8231f',
    colorLink: '#1d4f91',
    colorSuccess: '#2e7d4f',
    colorSuccessBg: '#edf6f0',
    colorSuccessBorder: '#a9cfb8',
    // Warnings in words, against white and against the page: 5.9 : 1 and 5.4 : 1.
    colorWarningText: '#8a5a00',
    colorBgLayout: '#f6f4f1',
    borderRadius: 4,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: { Menu: { itemHeight: 34 } },
};
