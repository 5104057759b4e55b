/** Fonts are served by the product: many machines have no Chinese font, and hardly any has the rare characters of names. */
import '@fontsource-variable/noto-sans-sc';
import './rare-characters.css';

/** @public For the style of the whole page; a character is looked for in this order. */
export const FONT_FAMILY = "'Noto Sans SC Variable', 'Xuanwu Rare', sans-serif";
