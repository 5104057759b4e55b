/** 颜色 · words in colour can be read: at least 4.5 : 1 against what they stand on (WCAG 2.2 AA, 1.4.3). */
export const COLOURS = {
  colorPrimary: '#a8231f',
  colorLink: '#1d4f91',
  colorSuccess: '#2e7d4f',
  colorSuccessBg: '#edf6f0',
  colorSuccessBorder: '#a9cfb8',
  // What is wrong with a field is said in it: 5.6 : 1 against white.
  colorError: '#cf1322',
  // Warnings in words, against white and against the page: 5.9 : 1 and 5.4 : 1.
  colorWarningText: '#8a5a00',
  // Hints below fields and in lists.
  colorTextDescription: '#6b645c',
  colorBgLayout: '#f6f4f1',
} as const;

/** The words of tags. What the component library draws them with of itself is too pale on its own ground: gold 2.8, green 3.4, a warning 1.8 : 1. */
export const TAG_COLOURS = {
  volcano7: '#ad2102',
  orange7: '#ad4e00',
  gold7: '#874d00',
  yellow7: '#876800',
  lime7: '#3f6600',
  green7: '#237804',
  cyan7: '#006d75',
  colorInfo: '#0958d9',
  colorWarning: '#874d00',
} as const;
