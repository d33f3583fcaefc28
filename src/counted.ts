const digits = '零一两三四五六七八九十';

/** How many there are, as words count them before 种: 八, and 11 past ten. */
export const counted = (things: { length: number }): string =>
  digits[things.length] ?? String(things.length);
