/** The sheet that all rules come from, as it is printed; the year is missing there too. */
export const source = {
  title: '拼多多一张图搞定所有售后举证',
  credits: '作者：念香，文／肖钦',
  printedDate: '09-18 15:55',
} as const;
