/** Whole minutes, rounded down while time is left: nobody is late for believing the clock. */
export function digitsOf(left: number): { hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(left) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** 29 小时 06 分 / 40 分 / 不到 1 分. */
function spanWords(left: number): string {
  const { hours, minutes } = digitsOf(left);
  if (hours > 0) return `${hours} 小时 ${String(minutes).padStart(2, '0')} 分`;
  return minutes > 0 ? `${minutes} 分` : '不到 1 分';
}

/** 剩 29 小时 06 分 / 已超时 40 分. */
export const leftWords = (left: number) => `${left > 0 ? '剩' : '已超时'} ${spanWords(left)}`;
