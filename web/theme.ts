import { COLOURS, TAG_COLOURS } from './colours.ts';
import { FONT_FAMILY } from './fonts.ts';

/** The look of all pages. */
export const THEME = {
  token: {
    fontFamily: FONT_FAMILY,
    fontFamilyCode: `Consolas, Menlo, monospace, ${FONT_FAMILY}`,
    ...COLOURS,
    borderRadius: 4,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Menu: { itemHeight: 34 },
    // Chosen rows are still read; what an empty list says is read as well.
    Table: {
      rowSelectedBg: '#fdf3f2',
      rowSelectedHoverBg: '#fbe9e7',
      colorTextDisabled: COLOURS.colorTextDescription,
    },
    Tag: TAG_COLOURS,
  },
};
