/** Weights before training. */
export const WEIGHTS = {
  version: 0,
  usualShare: { name: 1e-5, area: 1e-2 },
  fields: {
    number: [0, 26, 22, 18, 14, 10, -6, -8, -10],
    name: [0, 16, 8, 7, 10, 4, 6, 12, -4, -6, -9],
    birth: [0, 14, 7, 8, 8, 7, 8, -3, -6],
    sex: [0, 1, -7],
    phone: [0, 16, -1],
    address: [0, 12, 8, 4, -1],
    area: [0, 5, 1, -3],
    ethnicity: [0, 0, -4],
  },
} as const;
