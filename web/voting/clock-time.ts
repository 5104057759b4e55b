/** 几点几分, as a form asks for it. */
export const CLOCK_TIME = {
  required: true,
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  message: '请写成 07:00 这样',
};
