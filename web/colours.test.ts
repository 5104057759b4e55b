import { theme } from 'antd';
import { expect, test } from 'vitest';
import { COLOURS, TAG_COLOURS } from './colours.ts';

const TOKENS = { ...theme.getDesignToken({ token: COLOURS }), ...TAG_COLOURS } as Record<string, unknown>;

function colour(name: string): string {
  const value = TOKENS[name];
  if (typeof value !== 'string') throw new Error(`no colour ${name}`);
  return value;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const PRESETS = [
  'magenta',
  'red',
  'volcano',
  'orange',
  'gold',
  'yellow',
  'lime',
  'green',
  'cyan',
  'blue',
  'geekblue',
];

test.each([...PRESETS, 'purple', 'pink'])('the words of a %s tag can be read', (preset) => {
  expect(contrast(colour(`${preset}7`), colour(`${preset}1`))).toBeGreaterThanOrEqual(4.5);
});

test.each(['Success', 'Info', 'Error', 'Warning'])('the words of a tag of %s can be read', (status) => {
  expect(contrast(colour(`color${status}`), colour(`color${status}Bg`))).toBeGreaterThanOrEqual(4.5);
});

test.each(['colorLink', 'colorError', 'colorSuccess', 'colorWarningText', 'colorTextDescription'])(
  '%s can be read on a card and on the page',
  (name) => {
    for (const ground of ['#ffffff', COLOURS.colorBgLayout])
      expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(4.5);
  },
);
